/** Kopskats: one questionnaire per municipality per round, and the regional comparisons made from the answers. */
@NullMarked
package lv.providus.kopskats;

import org.jspecify.annotations.NullMarked;
