@NullMarked
package lv.providus.kopskats.results;

import org.jspecify.annotations.NullMarked;
