/** Tests of questionnaires, answers and their file format. */
@NullMarked
package lv.providus.kopskats.questionnaire;

import org.jspecify.annotations.NullMarked;
