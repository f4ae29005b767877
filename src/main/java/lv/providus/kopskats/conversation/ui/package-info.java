/** Views of the module. */
@NullMarked
package lv.providus.kopskats.conversation.ui;

import org.jspecify.annotations.NullMarked;
