package lv.providus.kopskats.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.audit.AuditService;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hands people what the application knows of them. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class OwnDataService {

    private static final int MOST_EVENTS = 100_000;

    private final ProfileService profiles;
    private final AuditService events;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    OwnDataService(
            ProfileService profiles, AuditService events, AuditTrail audit, PlatformTransactionManager transactions) {
        this.profiles = profiles;
        this.events = events;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The account, its settings, its open sessions and what the person did, as JSON. */
    @PreAuthorize(Role.Access.PEOPLE)
    public String export() {
        AccountId own = Actors.requirePerson().accountId();
        transaction.executeWithoutResult(
                status -> audit.record("account.data_exported", AuditedObject.of("account", own), Map.of(), Map.of()));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        Account account = profiles.account();
        Profile profile = profiles.profile();
        data.put("name", account.displayName());
        data.put("email", account.email());
        data.put("role", account.role().name());
        data.put("municipality", account.municipalityName());
        data.put("language", account.language().name());
        data.put("lastSignIn", text(account.lastSignInAt()));
        data.put("mails", profile.mails().stream().map(MailTopic::name).sorted().toList());
        data.put(
                "sessions", profiles.sessions().stream().map(OwnDataService::of).toList());
        List<AuditEvent> done = Actors.asSystem("own data", () -> events.of(own, MOST_EVENTS));
        data.put("events", done.stream().map(OwnDataService::of).toList());
        return json.writeValueAsString(data);
    }

    private static Map<String, String> of(OwnSession session) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("browser", session.browser());
        values.put("beganAt", session.beganAt().toString());
        values.put("seenAt", session.seenAt().toString());
        return values;
    }

    private static Map<String, Object> of(AuditEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", event.happenedAt().toString());
        values.put("action", event.action());
        values.put("object", event.object().kind() + " " + event.object().id());
        values.put("before", event.oldValues());
        values.put("after", event.newValues());
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
