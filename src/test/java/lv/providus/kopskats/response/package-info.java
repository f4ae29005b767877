@NullMarked
package lv.providus.kopskats.response;

import org.jspecify.annotations.NullMarked;
