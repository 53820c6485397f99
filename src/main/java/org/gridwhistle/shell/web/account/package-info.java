/** Accounts over HTTP: the security administrator's office, everybody's own account, and the very first one. */
package org.gridwhistle.shell.web.account;
