/** Views of the module. */
@NullMarked
package lv.providus.kopskats.history.ui;

import org.jspecify.annotations.NullMarked;
