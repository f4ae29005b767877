/** What an open page says of the end of its session. */
@NullMarked
@NamedInterface("session")
package lv.providus.kopskats.account.ui.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
