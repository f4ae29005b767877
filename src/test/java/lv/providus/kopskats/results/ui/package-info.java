@NullMarked
package lv.providus.kopskats.results.ui;

import org.jspecify.annotations.NullMarked;
