/** Proves that every change leaves a line in the audit trail. */
@NullMarked
package lv.providus.kopskats.changes;

import org.jspecify.annotations.NullMarked;
