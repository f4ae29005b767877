@NullMarked
package lv.providus.kopskats.response.ui;

import org.jspecify.annotations.NullMarked;
