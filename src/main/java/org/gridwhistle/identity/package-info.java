/** 账号、角色、令牌: who is asking, how they sign in, and what they belong to. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.gridwhistle.identity;
