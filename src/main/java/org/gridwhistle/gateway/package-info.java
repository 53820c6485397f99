/** 入口: runs an act as one command: once for a repeated request, again when two acts collide. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.gridwhistle.gateway;
