/** What tests of all modules need of the database, and the tests of row-level security. */
@NullMarked
package lv.providus.kopskats.database;

import org.jspecify.annotations.NullMarked;
