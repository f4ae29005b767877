package lv.providus.kopskats.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.csv.CsvRow;
import lv.providus.kopskats.shared.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file as accounts and finds everything that is wrong with them. */
final class AccountImportReading {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvTable table;
    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final List<AccountImportProblem> problems = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private enum Column {
        NAME("vārds", "name"),
        EMAIL("e-pasts", "email"),
        ROLE("loma", "role"),
        MUNICIPALITY("pašvaldība", "municipality");

        private final String latvian;
        private final String english;

        Column(String latvian, String english) {
            this.latvian = latvian;
            this.english = english;
        }

        OptionalInt placeIn(CsvTable table) {
            OptionalInt place = table.column(latvian);
            return place.isPresent() ? place : table.column(english);
        }
    }

    /** The municipalities are those that may have coordinators today. */
    AccountImportReading(CsvTable table, List<Municipality> today) {
        this.table = table;
        today.forEach(municipality -> {
            municipalities.put(municipality.atvk().value(), municipality);
            municipalities.put(key(municipality.name()), municipality);
        });
    }

    /** The function tells which of some e-mail addresses belong to accounts already. */
    AccountImportPreview preview(Function<Collection<String>, Set<String>> existing) {
        List<AccountImportPreview.Row> rows = new ArrayList<>();
        Map<Column, Integer> places = new HashMap<>();
        for (Column column : Column.values()) {
            column.placeIn(table)
                    .ifPresentOrElse(
                            place -> places.put(column, place),
                            () -> problems.add(new AccountImportProblem.ColumnMissing(column.latvian)));
        }
        if (problems.isEmpty()) {
            table.rows().forEach(row -> read(row, places).ifPresent(rows::add));
            Set<String> taken = existing.apply(
                    rows.stream().map(row -> row.details().email()).collect(Collectors.toSet()));
            rows.stream()
                    .filter(row -> taken.contains(row.details().email()))
                    .forEach(row -> problems.add(new AccountImportProblem.EmailTaken(
                            row.line(), row.details().email())));
            rows.removeIf(row -> taken.contains(row.details().email()));
        }
        return new AccountImportPreview(rows, problems);
    }

    private Optional<AccountImportPreview.Row> read(CsvRow row, Map<Column, Integer> places) {
        long line = row.line();
        Optional<String> formula = places.values().stream()
                .map(row::value)
                .filter(value -> !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0)
                .findFirst();
        if (formula.isPresent()) {
            problems.add(new AccountImportProblem.Formula(line, formula.get()));
            return Optional.empty();
        }
        int before = problems.size();
        String givenRole = row.value(places.getOrDefault(Column.ROLE, 0));
        Optional<Role> role = roleOf(givenRole);
        if (role.isEmpty()) {
            problems.add(new AccountImportProblem.RoleUnknown(line, givenRole));
        }
        Municipality municipality = municipalityOf(line, role, row.value(places.getOrDefault(Column.MUNICIPALITY, 0)));
        AccountDetails details = new AccountDetails(
                row.value(places.getOrDefault(Column.EMAIL, 0)),
                row.value(places.getOrDefault(Column.NAME, 0)),
                role.orElse(Role.COORDINATOR),
                municipality == null ? null : municipality.id());
        details.problem().ifPresent(problem -> note(problem, line, details));
        Long firstLine = lines.putIfAbsent(details.email(), line);
        if (firstLine != null) {
            problems.add(new AccountImportProblem.EmailTwice(line, details.email(), firstLine));
        }
        return problems.size() == before
                ? Optional.of(
                        new AccountImportPreview.Row(line, details, municipality == null ? null : municipality.name()))
                : Optional.empty();
    }

    private void note(AccountRefusal problem, long line, AccountDetails details) {
        if (problem == AccountRefusal.NAME_MISSING) {
            problems.add(new AccountImportProblem.NameMissing(line));
        } else if (problem == AccountRefusal.EMAIL_INVALID) {
            problems.add(new AccountImportProblem.EmailInvalid(line, details.email()));
        }
    }

    private @Nullable Municipality municipalityOf(long line, Optional<Role> role, String given) {
        boolean coordinator = role.filter(Role.COORDINATOR::equals).isPresent();
        if (given.isEmpty()) {
            if (coordinator) {
                problems.add(new AccountImportProblem.MunicipalityMissing(line));
            }
            return null;
        }
        if (role.isPresent() && !coordinator) {
            problems.add(new AccountImportProblem.MunicipalityNotWanted(line));
            return null;
        }
        Municipality found = municipalities.get(key(given));
        if (found == null) {
            problems.add(new AccountImportProblem.MunicipalityUnknown(line, given));
        }
        return found;
    }

    private static Optional<Role> roleOf(String given) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "koordinators", "koordinatore" -> Optional.of(Role.COORDINATOR);
            case "pētnieks", "pētniece" -> Optional.of(Role.RESEARCHER);
            case "administrators", "administratore" -> Optional.of(Role.ADMINISTRATOR);
            default ->
                Arrays.stream(Role.values())
                        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst();
        };
    }

    private static String key(String codeOrName) {
        return codeOrName.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
