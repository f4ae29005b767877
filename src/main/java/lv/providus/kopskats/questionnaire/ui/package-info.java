/** Views of the module. */
@NullMarked
package lv.providus.kopskats.questionnaire.ui;

import org.jspecify.annotations.NullMarked;
