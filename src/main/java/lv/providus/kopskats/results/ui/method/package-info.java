/** How figures are computed, for pages with and without sign-in. */
@NullMarked
@NamedInterface("method")
package lv.providus.kopskats.results.ui.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
