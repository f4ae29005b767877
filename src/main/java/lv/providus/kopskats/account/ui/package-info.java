/** Views of the module. */
@NullMarked
package lv.providus.kopskats.account.ui;

import org.jspecify.annotations.NullMarked;
