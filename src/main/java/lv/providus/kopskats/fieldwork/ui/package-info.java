/** Views of the module. */
@NullMarked
package lv.providus.kopskats.fieldwork.ui;

import org.jspecify.annotations.NullMarked;
