/** Tests of the views of questionnaires. */
@NullMarked
package lv.providus.kopskats.questionnaire.ui;

import org.jspecify.annotations.NullMarked;
