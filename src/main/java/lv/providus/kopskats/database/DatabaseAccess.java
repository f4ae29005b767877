package lv.providus.kopskats.database;

/**
 * How the application reaches its PostgreSQL.
 *
 * @param jdbcUrl where it is, without user and password
 * @param application the role that the application works as; row-level security applies to it
 * @param owner the role that owns the tables and runs the migrations
 * @param embedded whether the server is the application's own, started and stopped with it
 */
public record DatabaseAccess(String jdbcUrl, Credentials application, Credentials owner, boolean embedded) {

    /** A role and its password, which is never printed. */
    public record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
