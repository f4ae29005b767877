/** Journeys through the packaged application in a real browser, and what they need. */
@NullMarked
package lv.providus.kopskats.journey;

import org.jspecify.annotations.NullMarked;
