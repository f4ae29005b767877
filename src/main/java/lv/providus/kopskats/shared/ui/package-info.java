/** Components shared by the views of all modules. */
@NullMarked
package lv.providus.kopskats.shared.ui;

import org.jspecify.annotations.NullMarked;
