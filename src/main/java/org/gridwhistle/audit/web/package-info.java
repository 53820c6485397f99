/** The audit log over HTTP, for the auditor alone. */
package org.gridwhistle.audit.web;
