package org.gridwhistle.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridwhistle.shared.Fresh;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store of accounts. Reading costs no SQL in the normal case; a change reaches every node within seconds. */
@Component
public class Accounts {

    private record Directory(Map<Long, Account> byId, Map<String, Account> byUsername) {}

    private final AccountMapper mapper;
    private final Fresh<Directory> directory;

    Accounts(AccountMapper mapper) {
        this.mapper = mapper;
        this.directory = new Fresh<>(mapper::stamp, this::read);
    }

    public Optional<Account> byId(long id) {
        return Optional.ofNullable(directory.get().byId.get(id));
    }

    public Optional<Account> byUsername(String username) {
        return Optional.ofNullable(directory.get().byUsername.get(username));
    }

    /** Everybody, by id. */
    public Collection<Account> all() {
        return directory.get().byId.values();
    }

    public boolean none() {
        return all().isEmpty();
    }

    String passwordHash(long id) {
        return mapper.passwordHash(id);
    }

    long add(NewAccount account) {
        var key = new GeneratedKey();
        mapper.insert(account, key);
        account.roles().forEach(role -> mapper.insertRole(key.id(), role));
        changed();
        return key.id();
    }

    void setEnabled(long id, boolean enabled) {
        mapper.setEnabled(id, enabled);
        changed();
    }

    private void changed() {
        mapper.restamp(UUID.randomUUID().toString());
        directory.forget();
        // another reader may meanwhile have kept what was there before the commit
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    directory.forget();
                }
            });
        }
    }

    private Directory read() {
        var roles = new HashMap<Long, Set<Role>>();
        for (var row : mapper.roles()) {
            roles.computeIfAbsent(row.accountId(), id -> EnumSet.noneOf(Role.class))
                    .add(row.role());
        }
        var byId = new LinkedHashMap<Long, Account>();
        var byUsername = new HashMap<String, Account>();
        for (var row : mapper.accounts()) {
            var account = row.toAccount(Set.copyOf(roles.getOrDefault(row.id(), Set.of())));
            byId.put(account.id(), account);
            byUsername.put(account.username(), account);
        }
        return new Directory(Collections.unmodifiableMap(byId), Map.copyOf(byUsername));
    }
}
