package lv.providus.kopskats.asking;

import java.util.List;

/**
 * Who would get a letter now, and whom it can't reach.
 *
 * @param recipients by municipality
 * @param withoutCoordinator names of municipalities that have nobody to write to
 */
public record AskingPreview(List<AskingRecipient> recipients, List<String> withoutCoordinator) {

    public AskingPreview {
        recipients = List.copyOf(recipients);
        withoutCoordinator = List.copyOf(withoutCoordinator);
    }

    public int municipalities() {
        return (int) recipients.stream()
                .map(AskingRecipient::municipality)
                .distinct()
                .count();
    }

    public int municipalities(AskingStage stage) {
        return (int) recipients.stream()
                .filter(recipient -> recipient.stage() == stage)
                .map(AskingRecipient::municipality)
                .distinct()
                .count();
    }
}
