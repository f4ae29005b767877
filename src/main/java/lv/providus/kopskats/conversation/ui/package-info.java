/** Views of the module, and the conversations with one municipality for the page of its answers. */
@NullMarked
@NamedInterface("panels")
package lv.providus.kopskats.conversation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
