/** How mails are shown, for the views of other modules. */
@NullMarked
@NamedInterface("state")
package lv.providus.kopskats.mail.ui.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
