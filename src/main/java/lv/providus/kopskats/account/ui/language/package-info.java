/** The choice of language, for the layout and for pages without sign-in. */
@NullMarked
@NamedInterface("language")
package lv.providus.kopskats.account.ui.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
