package org.gridwhistle.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something happened that whoever watches over accounts must be able to look up later. Published through Spring's
 * {@code ApplicationEventPublisher}, inside the act's transaction where there is one; the audit module keeps it under the
 * record's name in capitals ({@code SIGN_IN_FAILED}). No event carries a secret.
 */
public sealed interface SecurityEvent {

    /** Whose account it is about; null where nobody bears the name that was typed. */
    Long accountId();

    /** Who did it: the holder of the account, or else whoever the request speaks for. */
    default boolean byTheHolder() {
        return false;
    }

    /** Whether something was kept from happening. */
    default boolean refused() {
        return false;
    }

    /** Where it came from, when the event knows better than the request under way. */
    default String address() {
        return null;
    }

    /** What it is about, as a path of the HTTP contract. */
    default String subject() {
        return accountId() == null ? null : "accounts/" + accountId();
    }

    /** What else is worth keeping: a few short values. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    record SignInSucceeded(Long accountId, String address) implements SecurityEvent {
        @Override
        public boolean byTheHolder() {
            return true;
        }
    }

    /** A wrong password, or an account that is disabled or unknown; what was typed as a name may be a password. */
    record SignInFailed(Long accountId, String address) implements SecurityEvent {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /** One has to wait; told once for each wait, however often one tries meanwhile. */
    record SignInSlowed(Long accountId, String address, Duration retryAfter) implements SecurityEvent {
        @Override
        public boolean refused() {
            return true;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("waitSeconds", retryAfter.toSeconds());
        }
    }

    record TokenIssued(Long accountId, Instant expiresAt) implements SecurityEvent {
        @Override
        public boolean byTheHolder() {
            return true;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expiresAt", expiresAt.toString());
        }
    }

    record TokenEnded(Long accountId) implements SecurityEvent {}

    record SignedOut(Long accountId) implements SecurityEvent {
        @Override
        public boolean byTheHolder() {
            return true;
        }
    }

    /** A session that its holder did not end. @param why one word, such as {@code IDLE} or {@code KICKED} */
    record SessionEnded(Long accountId, String why) implements SecurityEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("why", why);
        }
    }

    record PasswordChanged(Long accountId) implements SecurityEvent {}

    /** 两步验证: from now on a code is asked as well. */
    record SecondFactorSetUp(Long accountId) implements SecurityEvent {}

    record SecondFactorRemoved(Long accountId) implements SecurityEvent {}

    record AccountOpened(Long accountId, String username, Set<Role> roles) implements SecurityEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("username", username, "roles", new TreeSet<>(roles));
        }
    }

    record AccountEnabled(Long accountId) implements SecurityEvent {}

    record AccountDisabled(Long accountId) implements SecurityEvent {}

    record RolesChanged(Long accountId, Set<Role> before, Set<Role> after) implements SecurityEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("before", new TreeSet<>(before), "after", new TreeSet<>(after));
        }
    }

    /** Somebody looked at personal data that is masked otherwise. @param subject whose, as a path of the contract */
    record PersonalDataRead(Long accountId, String subject, String reason) implements SecurityEvent {
        @Override
        public boolean byTheHolder() {
            return true;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reason", reason);
        }
    }
}
