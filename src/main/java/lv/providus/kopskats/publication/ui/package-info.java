/** Views of the module. */
@NullMarked
package lv.providus.kopskats.publication.ui;

import org.jspecify.annotations.NullMarked;
