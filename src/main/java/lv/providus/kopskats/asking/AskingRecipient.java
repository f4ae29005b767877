package lv.providus.kopskats.asking;

import java.time.Instant;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * Who would get a letter.
 *
 * @param deadline until when the municipality can answer, an extension included
 */
public record AskingRecipient(
        MunicipalityId municipality,
        Atvk atvk,
        String municipalityName,
        Contact contact,
        AskingStage stage,
        Instant deadline) {}
