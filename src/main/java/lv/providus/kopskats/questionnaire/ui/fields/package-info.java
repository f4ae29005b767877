/** The input fields of every question type, shared by the preview of a questionnaire and the form. */
@NullMarked
@NamedInterface("fields")
package lv.providus.kopskats.questionnaire.ui.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
