/** What the packaged application costs: time, statements, bytes, memory. Run by {@code ./benchmark} only. */
@NullMarked
package lv.providus.kopskats.benchmark;

import org.jspecify.annotations.NullMarked;
