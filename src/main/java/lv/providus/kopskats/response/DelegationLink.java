package lv.providus.kopskats.response;

import lv.providus.kopskats.shared.DelegationId;

/**
 * The link by which a colleague comes to an entrusted section. It can be shown this once only.
 *
 * @param path within the application, without a slash at its start; holds the secret
 */
public record DelegationLink(DelegationId delegation, String path) {

    /** The path alone is a secret, so it is not printed. */
    @Override
    public String toString() {
        return "link of delegation " + delegation;
    }
}
