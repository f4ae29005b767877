/** How a researcher says in what way a municipality told something; shared by the pages that write it down. */
@NullMarked
@NamedInterface("received")
package lv.providus.kopskats.response.ui.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
