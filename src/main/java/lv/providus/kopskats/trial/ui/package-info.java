/** Views of the module. */
@NullMarked
package lv.providus.kopskats.trial.ui;

import org.jspecify.annotations.NullMarked;
