// Package web is the HTTP server of quanhe: routes, timeouts, headers, health, metrics, access and
// shutdown. It owns nothing of what it serves: answers come from api, pages from web/explorer.
package web
