/** Reading of CSV files that people upload: encoding, separator and shape are checked before any content is. */
@NullMarked
package lv.providus.kopskats.shared.csv;

import org.jspecify.annotations.NullMarked;
