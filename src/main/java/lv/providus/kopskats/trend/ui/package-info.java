/** Views of the module. */
@NullMarked
package lv.providus.kopskats.trend.ui;

import org.jspecify.annotations.NullMarked;
