/**
 * 审计: what happened, who did it, and proof that nobody changed the telling. It listens and watches; nobody depends on it:
 * others publish {@code identity.SecurityEvent} and {@code shared.DataChanged}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.gridwhistle.audit;
