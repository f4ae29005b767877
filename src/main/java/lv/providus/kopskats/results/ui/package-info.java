/** Views of the module. */
@NullMarked
package lv.providus.kopskats.results.ui;

import org.jspecify.annotations.NullMarked;
