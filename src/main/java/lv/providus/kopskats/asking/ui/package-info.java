/** Views of the module. */
@NullMarked
package lv.providus.kopskats.asking.ui;

import org.jspecify.annotations.NullMarked;
