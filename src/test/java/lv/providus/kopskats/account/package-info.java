@NullMarked
package lv.providus.kopskats.account;

import org.jspecify.annotations.NullMarked;
