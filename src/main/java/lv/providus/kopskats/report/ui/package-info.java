/** Views of the module. */
@NullMarked
package lv.providus.kopskats.report.ui;

import org.jspecify.annotations.NullMarked;
