/** Views of the module. */
@NullMarked
package lv.providus.kopskats.mail.ui;

import org.jspecify.annotations.NullMarked;
