/** Views of the module. */
@NullMarked
package lv.providus.kopskats.municipality.ui;

import org.jspecify.annotations.NullMarked;
