@NullMarked
package lv.providus.kopskats.shared.csv;

import org.jspecify.annotations.NullMarked;
