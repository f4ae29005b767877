/** Tests of the input fields. */
@NullMarked
package lv.providus.kopskats.questionnaire.ui.fields;

import org.jspecify.annotations.NullMarked;
