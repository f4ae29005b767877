/** Views of the module. */
@NullMarked
package lv.providus.kopskats.round.ui;

import org.jspecify.annotations.NullMarked;
