// This file is generated from openapi/gatepost.json by `npm run generate`; change nothing here.

export interface paths {
    "/apps/{app_id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a sign-in
         * @description Sends a letter with a link to the address. The answer is the same, and takes the same time, whether or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method` (PKCE, RFC 7636), or authenticate with the app's client secret.
         *
         *     With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first answer again, and sends no second letter.
         */
        post: operations["requestSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/sign-ins/{sign_in_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a sign-in
         * @description For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more can happen.
         */
        get: operations["watchSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/sign-ins/{sign_in_id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Type the code
         * @description Completes the sign-in with the six digits of its letters, which are the same in each of them. Every attempt counts, and after the fifth the code is dead; the link is not.
         */
        post: operations["enterCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/sign-ins/{sign_in_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send another letter
         * @description One more letter to the same address: after 30 seconds, then 60, 120 and 240, five in all. Links sent earlier stay good until their own end; the first one that is used spends the others.
         */
        post: operations["resendLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a link
         * @description The page behind the link in a letter. Looking at it changes nothing, however often and by whomever; only its form does.
         */
        get: operations["openLink"];
        put?: never;
        /**
         * Press a link's button
         * @description Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the sign-in. A form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200; everybody else is sent on with 303. A browser in which the sign-in did not begin is let in at the authorization endpoint for two minutes, once.
         */
        post: operations["pressLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{token}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a link
         * @description For a link that expired, was refused, or was used without anybody signing in: a new sign-in takes the place of the old one, with a new letter to the same address. The old one's initiator is told by `renewed_as`.
         */
        post: operations["renewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the hosted sign-in page
         * @description The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins by looking at it. A browser that confirmed a link of this app within the last two minutes is sent on at once, with a code, once.
         */
        get: operations["authorize"];
        put?: never;
        /**
         * Show the hosted sign-in page, by a form
         * @description The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET.
         */
        post: operations["authorizeByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/par": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push an authorization request
         * @description Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize` would, and the client authenticates as at the token endpoint. The person has ten minutes from the moment at which the browser comes with it.
         */
        post: operations["pushAuthorizationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a code, or refresh
         * @description The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate: each is good once, and presenting an old one ends the session, except within 10 seconds while its successor is unused.
         *
         *     A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`, `private_key_jwt` or, if the app is public, `none`.
         */
        post: operations["exchangeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who an access token is about
         * @description The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits alike. The session is looked at each time, so that nothing is told once it is over. A token that is bound to a key is sent by the scheme `DPoP`, with a proof.
         */
        get: operations["getUserInfo"];
        put?: never;
        /**
         * Who an access token is about, asked by POST
         * @description The same as by GET. The token stands in the header, or alone in a form.
         */
        post: operations["postUserInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a token is worth now
         * @description Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is not active, and the answer does not say which. The session is looked at each time.
         */
        post: operations["introspectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token
         * @description Ends the session that the token belongs to (RFC 7009). A token that nobody knows, or that is another app's, is no error, and nothing happens.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Log out
         * @description The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this browser, every session that came of it, every code that was not exchanged yet, and the session that the ID token names.
         */
        get: operations["logOut"];
        put?: never;
        /**
         * Log out, by a form
         * @description The same request as a form; the browser is then sent on to GET.
         */
        post: operations["logOutByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of an app
         * @description The public keys that verify the app's access tokens, of both formats. May be cached for five minutes.
         */
        get: operations["getKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_id}/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metadata of an app's issuer, as OIDC Discovery has it
         * @description All that a client library needs beside a client id. Codes come from the hosted page at the authorization endpoint, and from the sign-ins that the app begins itself.
         */
        get: operations["getOpenIdConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server/apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metadata of an app's issuer, as RFC 8414 has it
         * @description The same as the other one.
         */
        get: operations["getAuthorizationServerMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List apps
         * @description All that were not deleted, newest first. Needs a token for all apps.
         */
        get: operations["listApps"];
        put?: never;
        /**
         * Create an app
         * @description What is left out is as usual. The id is the app's name for machines, its OAuth `client_id`, and never used again.
         */
        post: operations["createApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an app
         * @description With its version as `ETag`, which a change of it names.
         */
        get: operations["getApp"];
        put?: never;
        post?: never;
        /**
         * Delete an app
         * @description Nobody signs in to it any more, all its tokens fail, and its id is never used again.
         */
        delete: operations["deleteApp"];
        options?: never;
        head?: never;
        /**
         * Update an app
         * @description A merge patch (RFC 7396): what is left out stays, `null` takes away. Lists are replaced as a whole.
         */
        patch: operations["updateApp"];
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/client-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List client secrets
         * @description What is known of each; the secrets themselves are shown once, when they are made.
         */
        get: operations["listClientSecrets"];
        put?: never;
        /**
         * Create a client secret
         * @description The others stay good: let the app's servers take the new one, and then delete the old one.
         */
        post: operations["createClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/client-secrets/{client_secret_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a client secret
         * @description It proves nothing any more, on any node.
         */
        delete: operations["deleteClientSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List signing keys
         * @description All of them, with where each is in its life: `next`, `active` or `retiring`.
         */
        get: operations["listSigningKeys"];
        put?: never;
        /**
         * Create the next signing key
         * @description It is published at once, and takes the place of the one that signs when every verifier knows it.
         */
        post: operations["createSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/signing-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate signing keys
         * @description Makes the next key of one algorithm or of all that the app uses, and answers with the keys that were made.
         */
        post: operations["rotateSigningKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/email-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an app's own letters of one kind
         * @description Without any, Gatepost's own are sent, and `locales` is empty.
         */
        get: operations["getEmailTemplate"];
        /**
         * Replace an app's own letters of one kind
         * @description All letters of that kind are written by each before it is taken: those that sign in with the link, with the digits and with both, those of a change of address as they ask and tell either address.
         */
        put: operations["replaceEmailTemplate"];
        post?: never;
        /**
         * Delete an app's own letters of one kind
         * @description Gatepost's own are sent again.
         */
        delete: operations["deleteEmailTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/email-templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a letter
         * @description By the source that is sent along, or as the letter would be sent now.
         */
        post: operations["previewEmailTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Newest first; with `q` by address, since that is how they are looked for.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Somebody who has not signed in yet: with an app that invites, they get letters from now on.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description The `ETag` names the version, for whoever changes it.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Erase a user
         * @description Nothing of theirs opens anything any more, their address is taken out of all that is kept, and they are told by a last letter. The audit keeps the name `user_id` and nothing personal. Whoever comes again is a new user.
         */
        delete: operations["eraseUser"];
        options?: never;
        head?: never;
        /**
         * Update a user
         * @description A merge patch (RFC 7396): what is left out stays, `null` takes away. Whoever becomes `blocked` can't sign in, and all that they have open ends at once, on every node.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/users/{user_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a user
         * @description All that is kept of the person, in one document, for whoever asks what that is.
         */
        get: operations["exportUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/users/{user_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's sessions
         * @description Those that are not over, newest first.
         */
        get: operations["listUserSessions"];
        put?: never;
        post?: never;
        /**
         * End all of a user's sessions
         * @description They are signed out everywhere, on every node at once; access tokens that apps verify offline live until they expire.
         */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/users/{user_id}/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of a user's sessions
         * @description Its refresh token opens nothing any more, on any node; the app is told if it wants to hear of logouts.
         */
        delete: operations["endUserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts to sign in
         * @description Newest first, with those that never became a sign-in: they have an `event_id` and no `sign_in_id`, and their status is `never_began`. Each says in one sentence what stood in the way, if something did.
         */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/sign-ins/{sign_in_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sign-in with its timeline
         * @description What happened, step by step, each with a stable code and in plain words.
         */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit events
         * @description Newest first. With `Accept: application/x-ndjson` all that fit are streamed, one a line; a stream that breaks off without its proper end is not whole.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Newest first, all of them: an app has few.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description It hears of what happens from then on. Messages are signed as Standard Webhooks 1.0 has it.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description The `ETag` names the version, for whoever changes it. Its secret is not shown again.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Nothing is sent there any more, and what was to be sent is forgotten.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Update a webhook
         * @description A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is refused.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of a webhook
         * @description Messages are signed with the old one too for 24 hours.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a webhook
         * @description Sends it a message of the type `webhook.test`, which goes the way of all others, whatever the webhook hears of.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is sent to a webhook
         * @description Newest first, each with its last attempts; 30 days are kept.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is sent to a webhook
         * @description One message, with its last attempts.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Under the same `webhook-id`, at once or when the webhook is switched on, however it stands.
         */
        post: operations["redeliverWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/webhooks/{webhook_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what was given up
         * @description Everything that failed for good since that moment, in its order.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressed addresses
         * @description Each bounced a letter of this app for good, or complained of one, as the mail provider reports. It gets no more of them.
         */
        get: operations["listSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/apps/{app_id}/suppressions/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a suppressed address
         * @description With why and since when no letter leaves for it.
         */
        get: operations["getSuppression"];
        put?: never;
        post?: never;
        /**
         * Let an address get letters again
         * @description What made it bounce should be over: a provider that sees it bounce again and again suspends its sender.
         */
        delete: operations["deleteSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/resend/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a report of Resend's
         * @description For the webhook of a Resend account: what became of letters (`email.delivered`, `email.delivery_delayed`, `email.bounced`, `email.complained`; others change nothing). Signed by Svix: the headers `svix-id`, `svix-timestamp` and `svix-signature`.
         */
        post: operations["takeResendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives
         * @description Asks nothing else: a database that is away is no reason to start the process again.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the server can work
         * @description Each check by itself. If one fails the answer is a problem with the same member `checks`.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description The contract as OpenAPI, for generators of clients.
         */
        get: operations["getOpenApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reference
         * @description The contract as a page, for people.
         */
        get: operations["getReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A problem explained
         * @description Where the member `type` of a problem leads.
         */
        get: operations["getProblemPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What an app's access tokens look like.
         * @enum {string}
         */
        AccessTokenFormat: "jwt" | "biscuit";
        /**
         * App
         * @description An app.
         * @example {
         *       "access_token_alg": "ES256",
         *       "access_token_format": "jwt",
         *       "app_id": "shop",
         *       "binding": "confirm",
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "id_token_alg": "RS256",
         *       "kind": "confidential",
         *       "lifetimes": {
         *         "access_token_seconds": 600,
         *         "browser_session_seconds": 43200,
         *         "code_seconds": 60,
         *         "link_max_seconds": 3600,
         *         "link_seconds": 600,
         *         "refresh_absolute_seconds": 7776000,
         *         "refresh_idle_seconds": 2592000
         *       },
         *       "name": "Shop",
         *       "new_device_letters": false,
         *       "post_logout_redirect_uris": [
         *         "https://shop.example.com/"
         *       ],
         *       "redirect_uris": [
         *         "https://shop.example.com/callback"
         *       ],
         *       "require_dpop": false,
         *       "require_par": false,
         *       "require_pkce": true,
         *       "retention": {
         *         "audit_events_days": 400,
         *         "sign_ins_days": 30
         *       },
         *       "scopes": [
         *         "openid",
         *         "email"
         *       ],
         *       "sign_up": {
         *         "domains": [
         *           "example.org"
         *         ],
         *         "policy": "domains"
         *       },
         *       "status": "active",
         *       "updated_at": "2026-11-29T06:00:41Z"
         *     }
         */
        App: {
            /** @description Its name for machines, for ever; also its OAuth `client_id`. */
            app_id: string;
            /** @description Its name for people. */
            name: string;
            /** @description Whether it can keep a secret: so for ever. */
            kind: components["schemas"]["AppKind"];
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed (RFC 3339).
             */
            updated_at: string;
            /** @description Whether it is served at all. */
            status?: components["schemas"]["AppStatus"];
            /** @description Where people may be sent with an exchange code, each to the byte; loopback addresses with any port. */
            redirect_uris?: string[];
            /** @description Where a browser may be sent after its logout. */
            post_logout_redirect_uris?: string[];
            /** @description Where a sign-in that was finished elsewhere starts anew (OIDC Core §4). */
            initiate_login_uri?: string;
            /** @description Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2). */
            backchannel_logout_uri?: string;
            /** @description The rule for links opened in another browser. */
            binding?: components["schemas"]["Binding"];
            /** @description Who may become a user by signing in. */
            sign_up?: components["schemas"]["SignUpPolicy"];
            /** @description What access tokens look like. */
            access_token_format?: components["schemas"]["AccessTokenFormat"];
            /** @description What signs access tokens that are JWTs. */
            access_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description What signs ID tokens. */
            id_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description Whom access tokens are for, if not for the app itself. */
            access_token_audience?: string;
            /** @description What the app can be granted. */
            scopes?: string[];
            /** @description Whether an authorization request needs a PKCE challenge; only a confidential app can do without. */
            require_pkce?: boolean;
            /** @description Whether tokens are bound to a key of the client's (RFC 9449). */
            require_dpop?: boolean;
            /** @description Whether authorization requests must be pushed first (RFC 9126). */
            require_par?: boolean;
            /** @description The public keys (JWK set) that the app's server signs its assertions with (RFC 7523). */
            jwks?: unknown;
            /** @description The language for whoever asks for none that is spoken (BCP 47). */
            default_locale?: string;
            /** @description How long records are kept. */
            retention?: components["schemas"]["Retention"];
            /** @description Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests. */
            test_addresses?: components["schemas"]["TestAddress"][];
            /** @description How long what the app issues lives. */
            lifetimes?: components["schemas"]["Lifetimes"];
            /** @description Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had. */
            new_device_letters?: boolean;
            /** @description Who its letters come from. */
            sender?: components["schemas"]["LetterSender"];
            /** @description What it looks like. */
            brand?: components["schemas"]["Brand"];
            /** @description How often it may be asked. */
            limits?: components["schemas"]["AppLimits"];
        };
        /**
         * AppCreated
         * @description An app that was just made.
         * @example {
         *       "access_token_alg": "ES256",
         *       "access_token_format": "jwt",
         *       "app_id": "shop",
         *       "binding": "confirm",
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "id_token_alg": "RS256",
         *       "kind": "confidential",
         *       "lifetimes": {
         *         "access_token_seconds": 600,
         *         "browser_session_seconds": 43200,
         *         "code_seconds": 60,
         *         "link_max_seconds": 3600,
         *         "link_seconds": 600,
         *         "refresh_absolute_seconds": 7776000,
         *         "refresh_idle_seconds": 2592000
         *       },
         *       "name": "Shop",
         *       "new_device_letters": false,
         *       "post_logout_redirect_uris": [
         *         "https://shop.example.com/"
         *       ],
         *       "redirect_uris": [
         *         "https://shop.example.com/callback"
         *       ],
         *       "require_dpop": false,
         *       "require_par": false,
         *       "require_pkce": true,
         *       "retention": {
         *         "audit_events_days": 400,
         *         "sign_ins_days": 30
         *       },
         *       "scopes": [
         *         "openid",
         *         "email"
         *       ],
         *       "sign_up": {
         *         "domains": [
         *           "example.org"
         *         ],
         *         "policy": "domains"
         *       },
         *       "status": "active",
         *       "updated_at": "2026-11-29T06:00:41Z",
         *       "client_secret": "gp_client_EXAMPLE"
         *     }
         */
        AppCreated: {
            /** @description Its name for machines, for ever; also its OAuth `client_id`. */
            app_id: string;
            /** @description Its name for people. */
            name: string;
            /** @description Whether it can keep a secret: so for ever. */
            kind: components["schemas"]["AppKind"];
            /** @description The first client secret of a confidential app. Shown here and nowhere else. */
            client_secret?: string;
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed (RFC 3339).
             */
            updated_at: string;
            /** @description Whether it is served at all. */
            status?: components["schemas"]["AppStatus"];
            /** @description Where people may be sent with an exchange code, each to the byte; loopback addresses with any port. */
            redirect_uris?: string[];
            /** @description Where a browser may be sent after its logout. */
            post_logout_redirect_uris?: string[];
            /** @description Where a sign-in that was finished elsewhere starts anew (OIDC Core §4). */
            initiate_login_uri?: string;
            /** @description Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2). */
            backchannel_logout_uri?: string;
            /** @description The rule for links opened in another browser. */
            binding?: components["schemas"]["Binding"];
            /** @description Who may become a user by signing in. */
            sign_up?: components["schemas"]["SignUpPolicy"];
            /** @description What access tokens look like. */
            access_token_format?: components["schemas"]["AccessTokenFormat"];
            /** @description What signs access tokens that are JWTs. */
            access_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description What signs ID tokens. */
            id_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description Whom access tokens are for, if not for the app itself. */
            access_token_audience?: string;
            /** @description What the app can be granted. */
            scopes?: string[];
            /** @description Whether an authorization request needs a PKCE challenge; only a confidential app can do without. */
            require_pkce?: boolean;
            /** @description Whether tokens are bound to a key of the client's (RFC 9449). */
            require_dpop?: boolean;
            /** @description Whether authorization requests must be pushed first (RFC 9126). */
            require_par?: boolean;
            /** @description The public keys (JWK set) that the app's server signs its assertions with (RFC 7523). */
            jwks?: unknown;
            /** @description The language for whoever asks for none that is spoken (BCP 47). */
            default_locale?: string;
            /** @description How long records are kept. */
            retention?: components["schemas"]["Retention"];
            /** @description Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests. */
            test_addresses?: components["schemas"]["TestAddress"][];
            /** @description How long what the app issues lives. */
            lifetimes?: components["schemas"]["Lifetimes"];
            /** @description Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had. */
            new_device_letters?: boolean;
            /** @description Who its letters come from. */
            sender?: components["schemas"]["LetterSender"];
            /** @description What it looks like. */
            brand?: components["schemas"]["Brand"];
            /** @description How often it may be asked. */
            limits?: components["schemas"]["AppLimits"];
        };
        /**
         * @description Whether an app can keep a secret (RFC 6749 §2.1).
         * @enum {string}
         */
        AppKind: "public" | "confidential";
        /**
         * AppLimits
         * @description How often an app may be asked, in place of the server's own limits.
         */
        AppLimits: {
            /** @description How many letters an address gets, such as `5/15m`. */
            sign_ins_per_address?: string;
            /**
             * Format: uint32
             * @description How many sign-ins the app may be asked for in a day.
             */
            sign_ins_per_app_day?: number;
        };
        /**
         * AppLimitsPatch
         * @description What becomes of how often an app may be asked; `null` leaves it to the server.
         */
        AppLimitsPatch: {
            /** @description How many letters an address gets, such as `5/15m`. */
            sign_ins_per_address?: string | null;
            /**
             * Format: uint32
             * @description How many sign-ins the app may be asked for in a day.
             */
            sign_ins_per_app_day?: number | null;
        };
        /**
         * AppList
         * @description All apps.
         * @example {
         *       "items": [
         *         {
         *           "access_token_alg": "ES256",
         *           "access_token_format": "jwt",
         *           "app_id": "shop",
         *           "binding": "confirm",
         *           "created_at": "2026-11-29T06:00:41Z",
         *           "id_token_alg": "RS256",
         *           "kind": "confidential",
         *           "lifetimes": {
         *             "access_token_seconds": 600,
         *             "browser_session_seconds": 43200,
         *             "code_seconds": 60,
         *             "link_max_seconds": 3600,
         *             "link_seconds": 600,
         *             "refresh_absolute_seconds": 7776000,
         *             "refresh_idle_seconds": 2592000
         *           },
         *           "name": "Shop",
         *           "new_device_letters": false,
         *           "post_logout_redirect_uris": [
         *             "https://shop.example.com/"
         *           ],
         *           "redirect_uris": [
         *             "https://shop.example.com/callback"
         *           ],
         *           "require_dpop": false,
         *           "require_par": false,
         *           "require_pkce": true,
         *           "retention": {
         *             "audit_events_days": 400,
         *             "sign_ins_days": 30
         *           },
         *           "scopes": [
         *             "openid",
         *             "email"
         *           ],
         *           "sign_up": {
         *             "domains": [
         *               "example.org"
         *             ],
         *             "policy": "domains"
         *           },
         *           "status": "active",
         *           "updated_at": "2026-11-29T06:00:41Z"
         *         }
         *       ]
         *     }
         */
        AppList: {
            /** @description The apps, newest first. */
            items: components["schemas"]["App"][];
            /** @description The token of the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * AppPatch
         * @description What becomes of an app (RFC 7396): what is left out stays, `null` takes away.
         * @example {
         *       "name": "The Shop",
         *       "binding": "strict",
         *       "lifetimes": {
         *         "access_token_seconds": 300
         *       }
         *     }
         */
        AppPatch: {
            /** @description Its name for people. */
            name?: string;
            /** @description What it is already: an app's kind never changes. */
            kind?: components["schemas"]["AppKind"];
            /** @description Whether it is served at all. */
            status?: components["schemas"]["AppStatus"];
            /** @description Where people may be sent with an exchange code, each to the byte; loopback addresses with any port. */
            redirect_uris?: string[];
            /** @description Where a browser may be sent after its logout. */
            post_logout_redirect_uris?: string[];
            /** @description Where a sign-in that was finished elsewhere starts anew (OIDC Core §4). */
            initiate_login_uri?: string | null;
            /** @description Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2). */
            backchannel_logout_uri?: string | null;
            /** @description The rule for links opened in another browser. */
            binding?: components["schemas"]["Binding"];
            /** @description Who may become a user by signing in. */
            sign_up?: components["schemas"]["SignUpPolicy"];
            /** @description What access tokens look like. */
            access_token_format?: components["schemas"]["AccessTokenFormat"];
            /** @description What signs access tokens that are JWTs. */
            access_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description What signs ID tokens. */
            id_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description Whom access tokens are for, if not for the app itself. */
            access_token_audience?: string | null;
            /** @description What the app can be granted. */
            scopes?: string[];
            /** @description Whether an authorization request needs a PKCE challenge; only a confidential app can do without. */
            require_pkce?: boolean;
            /** @description Whether tokens are bound to a key of the client's (RFC 9449). */
            require_dpop?: boolean;
            /** @description Whether authorization requests must be pushed first (RFC 9126). */
            require_par?: boolean;
            /** @description The public keys (JWK set) that the app's server signs its assertions with (RFC 7523). */
            jwks?: unknown;
            /** @description The language for whoever asks for none that is spoken (BCP 47). */
            default_locale?: string | null;
            /** @description How long records are kept. */
            retention?: components["schemas"]["Retention"];
            /** @description Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests. */
            test_addresses?: components["schemas"]["TestAddress"][] | null;
            /** @description How long what the app issues lives. */
            lifetimes?: components["schemas"]["Lifetimes"];
            /** @description Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had. */
            new_device_letters?: boolean;
            /** @description Who its letters come from. */
            sender?: components["schemas"]["LetterSender"] | (never | null);
            /** @description What it looks like. */
            brand?: components["schemas"]["BrandPatch"] | (never | null);
            /** @description How often it may be asked. */
            limits?: components["schemas"]["AppLimitsPatch"] | (never | null);
        };
        /**
         * @description Whether an app is served at all.
         * @enum {string}
         */
        AppStatus: "active" | "disabled";
        /**
         * AuditEvent
         * @description An audit event.
         */
        AuditEvent: {
            /** @description Names the event. */
            event_id: string;
            /**
             * Format: date-time
             * @description When (RFC 3339).
             */
            at: string;
            /** @description What, such as `sign_in.requested`. */
            type: string;
            /** @description The sign-in that is meant. */
            sign_in_id?: string;
            /** @description The user that is meant. */
            user_id?: string;
            /** @description The session that is meant. */
            session_id?: string;
            /** @description The address that is meant. */
            email?: string;
            /** @description From which address it was done. */
            ip?: string;
            /** @description With which browser or program. */
            browser?: string;
            /** @description On which system. */
            system?: string;
            /** @description The `X-Request-Id` of the request that did it. */
            request_id?: string;
            /** @description Why, or of which class, as a stable code. */
            reason?: string;
            /** @description What it refers to outside. */
            reference?: string;
            /** @description Who of the operator's side did it: `admin:adm_…`, `console:usr_…` or `command`. */
            actor?: string;
            /** @description What was before and what is now; secrets are masked. */
            change?: unknown;
        };
        /**
         * AuditEventList
         * @description A page of audit events.
         * @example {
         *       "items": [
         *         {
         *           "event_id": "evt_01m8jy8dxsf5qrf682xdt4hwea",
         *           "at": "2026-11-29T06:00:43Z",
         *           "type": "code.exchanged",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a",
         *           "session_id": "ses_01m8jy8dxsedzrhfzmmdzmc912",
         *           "ip": "203.0.113.7",
         *           "request_id": "340292a35fdc70e4-5"
         *         },
         *         {
         *           "event_id": "evt_01m8jy8dxdey0bpxabxdazxe7j",
         *           "at": "2026-11-29T06:00:43Z",
         *           "type": "link.confirmed",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a",
         *           "email": "ann@example.org",
         *           "ip": "203.0.113.7",
         *           "request_id": "340292a35fdc70e4-4"
         *         }
         *       ]
         *     }
         */
        AuditEventList: {
            /** @description The events, newest first. */
            items: components["schemas"]["AuditEvent"][];
            /** @description The token of the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * AuthorizationRequest
         * @description An authorization request (RFC 6749 §4.1.1, OIDC Core §3.1.2.1). Other parameters are ignored; one that stands there twice is an error.
         * @example {
         *       "response_type": "code",
         *       "client_id": "shop",
         *       "redirect_uri": "https://shop.example.com/callback",
         *       "scope": "openid email",
         *       "state": "af0ifjsldkj",
         *       "nonce": "n-0S6_WzA2Mj",
         *       "code_challenge": "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA",
         *       "code_challenge_method": "S256"
         *     }
         */
        AuthorizationRequest: {
            /** @description The app's id. */
            client_id: string;
            /** @description What was pushed (RFC 9126): then nothing else is read but `client_id` and `ui_locales`. Others are never fetched: an error. */
            request_uri?: string;
            /** @description Where the browser goes with the code: one of the app's redirect URIs, to the byte; a loopback one with any port. Required, unless the request was pushed. */
            redirect_uri?: string;
            /** @description `code`; required, unless the request was pushed. */
            response_type?: string;
            /** @description The PKCE challenge (RFC 7636 §4.2). Required, unless the app keeps a secret, has `require_pkce` switched off and sends a `nonce`. */
            code_challenge?: string;
            /** @description `S256`; required with a challenge. */
            code_challenge_method?: string;
            /** @description How the answer comes: `query`, or `form_post`, which posts it to the redirect URI. */
            response_mode?: string;
            /** @description What the tokens are to be good for: words of `openid email`, with spaces between. Others are ignored. */
            scope?: string;
            /** @description Comes back untouched on the redirect. */
            state?: string;
            /** @description For the ID token. */
            nonce?: string;
            /** @description The address that is expected: it stands in the field already. Or the handle that came with `initiate_login_uri`. */
            login_hint?: string;
            /** @description The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10). */
            dpop_jkt?: string;
            /** @description `none`, `login`, `select_account` or `consent`. */
            prompt?: string;
            /**
             * Format: uint32
             * @description How old a proof of the address may be, in seconds.
             */
            max_age?: number;
            /** @description Languages in order of preference (BCP 47), with spaces between. */
            ui_locales?: string;
        };
        /**
         * @description The app's rule for links that are opened in another browser than the one that asked.
         * @enum {string}
         */
        Binding: "strict" | "confirm" | "off";
        /**
         * Brand
         * @description What an app looks like.
         */
        Brand: {
            /** @description The colour of buttons and links, `#rrggbb`. */
            accent?: string;
            /** @description The picture beside the app's name. */
            logo?: components["schemas"]["Logo"];
            /** @description Where the app says what it does with what it knows of people. */
            policy_uri?: string;
            /** @description Where the app says what people agree to. */
            tos_uri?: string;
        };
        /**
         * BrandPatch
         * @description What becomes of an app's look; `null` takes away.
         */
        BrandPatch: {
            /** @description The colour of buttons and links, `#rrggbb`. */
            accent?: string | null;
            /** @description The picture beside the app's name: `data:image/…;base64,…` of at most 10 KiB; PNG, JPEG, WebP or SVG. */
            logo?: string | null;
            /** @description Where the app says what it does with what it knows of people. */
            policy_uri?: string | null;
            /** @description Where the app says what people agree to. */
            tos_uri?: string | null;
        };
        /**
         * Cause
         * @description What stood in the way.
         */
        Cause: {
            /** @description A stable code. */
            code: string;
            /** @description One sentence for support. */
            text: string;
        };
        /**
         * @description How something that was checked is.
         * @enum {string}
         */
        Check: "ok" | "failed" | "unknown";
        /**
         * Checks
         * @description All that is checked.
         */
        Checks: {
            /** @description Whether the store can be reached. */
            store: components["schemas"]["Check"];
            /** @description Whether the store's schema is the one that this program knows. */
            migrations: components["schemas"]["Check"];
            /** @description Whether the workers that hand letters over are at work. */
            mail_worker: components["schemas"]["Check"];
        };
        /**
         * ClientSecret
         * @description What is known of a client secret.
         */
        ClientSecret: {
            /** @description Names the secret without giving it away. */
            client_secret_id: string;
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
        };
        /**
         * ClientSecretList
         * @description The client secrets of an app.
         * @example {
         *       "items": [
         *         {
         *           "client_secret_id": "sec_01m8jy8c94fks927232gmnyggg",
         *           "created_at": "2026-11-29T06:00:41Z"
         *         },
         *         {
         *           "client_secret_id": "sec_01m8jy8c25e4xsaxbev07w1e63",
         *           "created_at": "2026-11-29T06:00:41Z"
         *         }
         *       ]
         *     }
         */
        ClientSecretList: {
            /** @description What is known of each, newest first. */
            items: components["schemas"]["ClientSecret"][];
            /** @description The token of the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * ClientSecretMade
         * @description A client secret that was just made.
         * @example {
         *       "client_secret_id": "sec_01m8jy8c94fks927232gmnyggg",
         *       "client_secret": "gp_client_EXAMPLE",
         *       "created_at": "2026-11-29T06:00:41Z"
         *     }
         */
        ClientSecretMade: {
            /** @description Names the secret. */
            client_secret_id: string;
            /** @description The secret. Shown here and nowhere else. */
            client_secret: string;
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
        };
        /**
         * CodeAccepted
         * @description The digits were right.
         * @example {
         *       "redirect_to": "https://app.example.com/callback?code=gp_code_…&state=af0ifjsldkj&iss=…"
         *     }
         */
        CodeAccepted: {
            /** @description Where to go on: the redirect URI with `code`, `state` and `iss`. */
            redirect_to: string;
        };
        /**
         * CodeEntry
         * @description The digits of the letter.
         * @example {
         *       "code": "123456"
         *     }
         */
        CodeEntry: {
            /** @description Six digits as they were typed; spaces and dashes are let go. */
            code: string;
        };
        /**
         * Confirmation
         * @description Which key a token is bound to (RFC 9449 §6.2).
         */
        Confirmation: {
            /** @description The thumbprint of the key (RFC 7638). */
            jkt: string;
        };
        /**
         * DeliveryList
         * @description What is sent to a webhook.
         * @example {
         *       "items": [
         *         {
         *           "delivery_id": "whd_01m8jy8d06fc0987n53h8nj4gg",
         *           "event_id": "evt_01m8jy8cdzerf99gbrf9r5z75p",
         *           "type": "webhook.test",
         *           "position": 7,
         *           "status": "pending",
         *           "next_attempt_at": "2026-11-29T06:00:42Z",
         *           "created_at": "2026-11-29T06:00:42Z",
         *           "payload": "{\"type\":\"webhook.test\",\"timestamp\":\"2026-11-29T06:00:41Z\",\"data\":{\"app_id\":\"shop\",\"event_id\":\"evt_01m8jy8cdzerf99gbrf9r5z75p\",\"position\":7}}",
         *           "attempts": []
         *         },
         *         {
         *           "delivery_id": "whd_01m8jy8d06fb1sxz35ysn21yhz",
         *           "event_id": "evt_01m8jy8cbbfzqt0z4svexbgy8m",
         *           "type": "user.created",
         *           "position": 4,
         *           "status": "pending",
         *           "next_attempt_at": "2026-11-29T06:00:47Z",
         *           "created_at": "2026-11-29T06:00:42Z",
         *           "payload": "{\"type\":\"user.created\",\"timestamp\":\"2026-11-29T06:00:41Z\",\"data\":{\"app_id\":\"shop\",\"event_id\":\"evt_01m8jy8cbbfzqt0z4svexbgy8m\",\"user_id\":\"usr_01m8jy8cbbe43shpd9mca07p8a\",\"position\":4}}",
         *           "attempts": [
         *             {
         *               "at": "2026-11-29T06:00:42Z",
         *               "took_ms": 1,
         *               "said": "it can't be reached: failed to lookup address information: Name or service not known"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        DeliveryList: {
            /** @description The messages, newest first. */
            items: components["schemas"]["WebhookDelivery"][];
            /** @description Where the list goes on, if it does. */
            next_page?: string;
        };
        /**
         * @description How far a letter is.
         * @enum {string}
         */
        DeliveryStatus: "queued" | "sent" | "delivered" | "bounced" | "failed";
        /**
         * @description Why nothing is sent to a webhook.
         * @enum {string}
         */
        DisabledBecause: "operator" | "gone";
        /**
         * EmailPreview
         * @description A letter as its reader would see it; nothing in it opens anything.
         * @example {
         *       "subject": "Anmelden bei Shop",
         *       "html": "<p><a href=\"https://auth.example.com/l/AAAA\">Anmelden</a> <b>123456</b></p>",
         *       "text": "https://auth.example.com/l/AAAA\n123456"
         *     }
         */
        EmailPreview: {
            /** @description The subject. */
            subject: string;
            /** @description The HTML part. */
            html: string;
            /** @description The plain part. */
            text: string;
        };
        /**
         * EmailPreviewRequest
         * @description Which letter is to be shown.
         * @example {
         *       "locale": "de",
         *       "variant": "both",
         *       "source": {
         *         "subject": "Anmelden bei {{ app_name }}",
         *         "html": "<p>{% if link %}<a href=\"{{ link }}\">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>",
         *         "text": "{% if link %}{{ link }}{% endif %}\n{% if code %}{{ code }}{% endif %}"
         *       }
         *     }
         */
        EmailPreviewRequest: {
            /** @description For a reader of that locale; the app's default, if it is left out. */
            locale?: string;
            /** @description Which letter of that kind: of `sign_in` `link`, `code` or `both`, by what it carries; of `email_change` `asks_old`, `asks_new`, `tells_old` or `tells_new`, by what it says to which address; the others have one letter each. `both`, `asks_old` or that one, if it is left out. */
            variant?: string;
            /** @description By that source; as it would be sent now, if it is left out. */
            source?: components["schemas"]["EmailTemplateSource"];
        };
        /**
         * EmailTemplate
         * @description An app's own letters of one kind.
         * @example {
         *       "kind": "sign_in",
         *       "locales": {
         *         "de": {
         *           "subject": "Anmelden bei {{ app_name }}",
         *           "html": "<p>{% if link %}<a href=\"{{ link }}\">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>",
         *           "text": "{% if link %}{{ link }}{% endif %}\n{% if code %}{{ code }}{% endif %}"
         *         }
         *       },
         *       "updated_at": "2026-11-29T06:00:44Z"
         *     }
         */
        EmailTemplate: {
            /** @description What the letters are about. */
            kind: components["schemas"]["LetterKind"];
            /** @description The letters, by locale; readers of others get Gatepost's own. */
            locales: {
                [key: string]: components["schemas"]["EmailTemplateSource"];
            };
            /**
             * Format: date-time
             * @description When one of them was last changed (RFC 3339).
             */
            updated_at?: string;
        };
        /**
         * EmailTemplateDraft
         * @description An app's own letters of one kind, as they are to be.
         * @example {
         *       "locales": {
         *         "de": {
         *           "subject": "Anmelden bei {{ app_name }}",
         *           "html": "<p>{% if link %}<a href=\"{{ link }}\">Anmelden</a>{% endif %} {% if code %}<b>{{ code }}</b>{% endif %}</p>",
         *           "text": "{% if link %}{{ link }}{% endif %}\n{% if code %}{{ code }}{% endif %}"
         *         }
         *       }
         *     }
         */
        EmailTemplateDraft: {
            /** @description The letters, by locale (BCP 47), in place of all that there are; those of no locale that stands here are Gatepost's own again. */
            locales: {
                [key: string]: components["schemas"]["EmailTemplateSource"];
            };
        };
        /**
         * EmailTemplateSource
         * @description The source of a letter, in the language of templates.
         */
        EmailTemplateSource: {
            /** @description The subject. */
            subject: string;
            /** @description The HTML part. */
            html: string;
            /** @description The plain part. */
            text: string;
        };
        /**
         * ExportedEvent
         * @description What an audit event tells of the person.
         */
        ExportedEvent: {
            /** @description Names the event. */
            event_id: string;
            /**
             * Format: date-time
             * @description When it happened (RFC 3339).
             */
            at: string;
            /** @description What happened. */
            type: string;
            /** @description In which sign-in. */
            sign_in_id?: string;
            /** @description In which session. */
            session_id?: string;
            /** @description With which address. */
            email?: string;
            /** @description From which IP address. */
            ip?: string;
            /** @description In which browser. */
            browser?: string;
            /** @description On which system. */
            system?: string;
            /** @description Why. */
            reason?: string;
        };
        /**
         * ExportedSignIn
         * @description A sign-in that somebody asked for with the person's address.
         */
        ExportedSignIn: {
            /** @description Names the sign-in. */
            sign_in_id: string;
            /** @description The address. */
            email: string;
            /**
             * Format: date-time
             * @description When it was asked for (RFC 3339).
             */
            asked_at: string;
            /** @description In which language. */
            locale?: string;
            /** @description From which IP address. */
            ip?: string;
            /** @description In which browser. */
            browser?: string;
            /** @description On which system. */
            system?: string;
        };
        /**
         * FieldProblem
         * @description One field that can't be.
         */
        FieldProblem: {
            /** @description The field's name; members of members are joined by a dot. */
            field: string;
            /** @description What is wrong with it: a stable word. */
            code: string;
            /** @description What is wrong with it, for a developer to read. */
            detail: string;
        };
        /**
         * IntrospectionRequest
         * @description What a client of the introspection endpoint sends. Empty parameters count as left out; none may be sent twice.
         * @example {
         *       "token": "gp_refresh_…"
         *     }
         */
        IntrospectionRequest: {
            /** @description The token; required. An access token in either format, or a refresh token. */
            token?: string;
            /** @description What kind of token it is; a hint, and not needed. */
            token_type_hint?: string;
            /** @description The app's id; required with `client_secret`. */
            client_id?: string;
            /** @description The app's client secret, unless the client authenticates otherwise. */
            client_secret?: string;
            /** @description `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`. */
            client_assertion_type?: string;
            /** @description A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`. */
            client_assertion?: string;
        };
        /**
         * IssuerMetadata
         * @description What an app's issuer offers (RFC 8414 §2).
         * @example {
         *       "authorization_endpoint": "https://auth.example.com/apps/acme/authorize",
         *       "authorization_response_iss_parameter_supported": true,
         *       "backchannel_logout_session_supported": true,
         *       "backchannel_logout_supported": true,
         *       "claims_parameter_supported": false,
         *       "claims_supported": [
         *         "iss",
         *         "sub",
         *         "aud",
         *         "exp",
         *         "iat",
         *         "auth_time",
         *         "email",
         *         "email_verified"
         *       ],
         *       "code_challenge_methods_supported": [
         *         "S256"
         *       ],
         *       "dpop_signing_alg_values_supported": [
         *         "ES256",
         *         "RS256",
         *         "EdDSA"
         *       ],
         *       "end_session_endpoint": "https://auth.example.com/apps/acme/logout",
         *       "grant_types_supported": [
         *         "authorization_code",
         *         "refresh_token"
         *       ],
         *       "id_token_signing_alg_values_supported": [
         *         "RS256"
         *       ],
         *       "issuer": "https://auth.example.com/apps/acme",
         *       "jwks_uri": "https://auth.example.com/apps/acme/jwks.json",
         *       "prompt_values_supported": [
         *         "none",
         *         "login",
         *         "select_account",
         *         "consent"
         *       ],
         *       "pushed_authorization_request_endpoint": "https://auth.example.com/apps/acme/par",
         *       "request_parameter_supported": false,
         *       "request_uri_parameter_supported": false,
         *       "require_pushed_authorization_requests": false,
         *       "response_modes_supported": [
         *         "query",
         *         "form_post"
         *       ],
         *       "response_types_supported": [
         *         "code"
         *       ],
         *       "revocation_endpoint": "https://auth.example.com/apps/acme/revoke",
         *       "revocation_endpoint_auth_methods_supported": [
         *         "none"
         *       ],
         *       "scopes_supported": [
         *         "openid",
         *         "email"
         *       ],
         *       "service_documentation": "https://auth.example.com/docs",
         *       "subject_types_supported": [
         *         "public"
         *       ],
         *       "token_endpoint": "https://auth.example.com/apps/acme/token",
         *       "token_endpoint_auth_methods_supported": [
         *         "none"
         *       ],
         *       "ui_locales_supported": [
         *         "en",
         *         "de",
         *         "fr",
         *         "es",
         *         "ja",
         *         "ar"
         *       ],
         *       "userinfo_endpoint": "https://auth.example.com/apps/acme/userinfo"
         *     }
         */
        IssuerMetadata: {
            /** @description The issuer of the app's tokens. */
            issuer: string;
            /** @description Where a browser is sent to sign in. */
            authorization_endpoint: string;
            /** @description Where codes and refresh tokens become tokens. */
            token_endpoint: string;
            /** @description Where an access token tells whose it is (OIDC Core §5.3). */
            userinfo_endpoint: string;
            /** @description Where tokens are revoked (RFC 7009). */
            revocation_endpoint: string;
            /** @description Where the app's server asks whether a token is good (RFC 7662); apps without a server can't ask. */
            introspection_endpoint?: string;
            /** @description Where a browser is sent to sign out (OIDC RP-Initiated Logout 1.0). */
            end_session_endpoint: string;
            /** @description Where an authorization request is pushed first (RFC 9126). */
            pushed_authorization_request_endpoint: string;
            /** @description Whether it must be. */
            require_pushed_authorization_requests: boolean;
            /** @description The keys that verify tokens. */
            jwks_uri: string;
            /** @description `code`: an e-mailed link leads to a code on the redirect. */
            response_types_supported: string[];
            /** @description How the code travels on the redirect: in the query, or in a form that posts itself. */
            response_modes_supported: string[];
            /** @description What the token endpoint takes. */
            grant_types_supported: string[];
            /** @description How this app authenticates at the token endpoint. */
            token_endpoint_auth_methods_supported: string[];
            /** @description What an assertion of the app's may be signed with (`private_key_jwt`). */
            token_endpoint_auth_signing_alg_values_supported?: string[];
            /** @description How this app authenticates at the revocation endpoint. */
            revocation_endpoint_auth_methods_supported: string[];
            /** @description What an assertion may be signed with there. */
            revocation_endpoint_auth_signing_alg_values_supported?: string[];
            /** @description How this app authenticates at the introspection endpoint. */
            introspection_endpoint_auth_methods_supported?: string[];
            /** @description What an assertion may be signed with there. */
            introspection_endpoint_auth_signing_alg_values_supported?: string[];
            /** @description `S256` (RFC 7636). */
            code_challenge_methods_supported: string[];
            /** @description The scopes that this app can be granted. */
            scopes_supported: string[];
            /** @description `public`: a user is the same for everybody who asks in this app. */
            subject_types_supported: string[];
            /** @description What this app's ID tokens are signed with, and what every provider must know (OIDC Discovery §3). */
            id_token_signing_alg_values_supported: string[];
            /** @description What a proof that a client holds its key may be signed with (RFC 9449 §5.1). */
            dpop_signing_alg_values_supported: string[];
            /** @description What ID tokens and userinfo can say. */
            claims_supported: string[];
            /** @description The parameter `claims` is let go. */
            claims_parameter_supported: boolean;
            /** @description Requests in JWTs are refused. */
            request_parameter_supported: boolean;
            /** @description Requests elsewhere are never fetched. */
            request_uri_parameter_supported: boolean;
            /** @description What a client may ask of somebody who is known already. */
            prompt_values_supported: string[];
            /** @description The languages of the pages. */
            ui_locales_supported: string[];
            /** @description That the app's server is told when a session is over, if it said where. */
            backchannel_logout_supported: boolean;
            /** @description That it is told which. */
            backchannel_logout_session_supported: boolean;
            /** @description Where the app says what it does with what it knows of people. */
            op_policy_uri?: string;
            /** @description Where the app says what people agree to. */
            op_tos_uri?: string;
            /** @description That redirects name their issuer (RFC 9207). */
            authorization_response_iss_parameter_supported: boolean;
            /** @description Where all of it is described. */
            service_documentation: string;
        };
        /**
         * JsonWebKey
         * @description A public key (RFC 7517 §4).
         */
        JsonWebKey: {
            /** @description What kind of key it is: `EC`, `OKP` or `RSA`. */
            kty: string;
            /** @description The name that tokens call it by; that of a key for biscuits is its root key id in decimal. */
            kid: string;
            /** @description The curve: `P-256` or `Ed25519`. */
            crv?: string;
            /** @description The first coordinate, or the whole key (base64url). */
            x?: string;
            /** @description The second coordinate (base64url). */
            y?: string;
            /** @description The modulus of an RSA key (base64url). */
            n?: string;
            /** @description The exponent of an RSA key (base64url). */
            e?: string;
            /** @description `sig`, on keys that verify JWTs. */
            use?: string;
            /** @description The algorithm, on keys that verify JWTs. */
            alg?: string;
            /** @description `biscuit`, on keys that verify biscuits: no JWT may be verified with those. */
            gatepost_use?: string;
        };
        /**
         * JsonWebKeySet
         * @description The public keys of an app (RFC 7517 §5).
         * @example {
         *       "keys": [
         *         {
         *           "alg": "ES256",
         *           "crv": "P-256",
         *           "kid": "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s",
         *           "kty": "EC",
         *           "use": "sig",
         *           "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
         *           "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
         *         },
         *         {
         *           "crv": "Ed25519",
         *           "gatepost_use": "biscuit",
         *           "kid": "2",
         *           "kty": "OKP",
         *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
         *         }
         *       ]
         *     }
         */
        JsonWebKeySet: {
            /** @description The keys. */
            keys: components["schemas"]["JsonWebKey"][];
        };
        /**
         * @description What an operator may choose for the JWTs of an app, in the order in which it is published.
         * @enum {string}
         */
        JwtAlgorithm: "RS256" | "ES256" | "EdDSA";
        /**
         * @description What a signing key signs, and how.
         * @enum {string}
         */
        KeyAlgorithm: "ES256" | "RS256" | "EdDSA" | "biscuit-ed25519";
        /**
         * @description Where a signing key is in its life.
         * @enum {string}
         */
        KeyState: "next" | "active" | "retiring" | "retired";
        /**
         * @description What a letter is about.
         * @enum {string}
         */
        LetterKind: "sign_in" | "email_change" | "new_device" | "erased";
        /**
         * LetterResent
         * @description A further letter is on its way.
         * @example {
         *       "email_hint": "a•••@e•••.com",
         *       "expires_at": "2026-01-31T12:11:00Z",
         *       "match_number": "47",
         *       "resend_available_at": "2026-01-31T12:02:00Z",
         *       "sign_in_id": "sin_01jgxm8w4tfz2s6r9q3k7v5b1c"
         *     }
         */
        LetterResent: {
            /** @description Names the sign-in. */
            sign_in_id: string;
            /**
             * Format: date-time
             * @description When what the letter carries dies (RFC 3339).
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description From when on another letter may be asked for (RFC 3339).
             */
            resend_available_at: string;
            /** @description Enough of the address to recognise it. */
            email_hint: string;
            /** @description Two digits for the page that waits to show. */
            match_number: string;
        };
        /**
         * LetterSender
         * @description Who an app's letters come from.
         */
        LetterSender: {
            /** @description The name in front of the address. */
            name?: string;
            /** @description The address. */
            address: string;
            /** @description Where answers go. */
            reply_to?: string;
        };
        /**
         * Lifetimes
         * @description How long what an app issues lives, in seconds.
         */
        Lifetimes: {
            /**
             * Format: uint64
             * @description A link, unless the request asks for another life.
             */
            link_seconds?: number;
            /**
             * Format: uint64
             * @description The longest life of a link.
             */
            link_max_seconds?: number;
            /**
             * Format: uint64
             * @description An exchange code.
             */
            code_seconds?: number;
            /**
             * Format: uint64
             * @description An access token.
             */
            access_token_seconds?: number;
            /**
             * Format: uint64
             * @description A refresh token that nobody uses.
             */
            refresh_idle_seconds?: number;
            /**
             * Format: uint64
             * @description A session, however busy.
             */
            refresh_absolute_seconds?: number;
            /**
             * Format: uint64
             * @description A browser at the hosted page; 0 for never.
             */
            browser_session_seconds?: number;
        };
        /**
         * @description What the form of a link is to do.
         * @enum {string}
         */
        LinkAction: "sign_in" | "approve" | "refuse";
        /**
         * LinkForm
         * @description The form of a link.
         * @example {
         *       "action": "approve",
         *       "match": "47"
         *     }
         */
        LinkForm: {
            /** @description What to do; `sign_in` if left out. */
            action?: components["schemas"]["LinkAction"];
            /** @description The two digits that the other screen shows; with `approve` alone. A wrong number refuses the sign-in. */
            match?: string;
        };
        /**
         * LinkOutcome
         * @description What the form did.
         * @example {
         *       "redirect_to": "https://shop.example.com/callback?code=gp_code_EXAMPLE&state=af0ifjsldkj&iss=https%3A%2F%2Fauth.example.com%2Fapps%2Fshop"
         *     }
         */
        LinkOutcome: {
            /** @description Where to go, with the exchange code, or to the app's `initiate_login_uri`; after `sign_in`. */
            redirect_to?: string;
            /** @description With `response_mode=form_post`: what is to be posted to `redirect_to` as a form, which then bears nothing itself. */
            fields?: {
                [key: string]: string;
            };
            /** @description `approved` or `refused`; after `approve` or `refuse`. */
            status?: string;
        };
        /**
         * LinkRenewed
         * @description What asking for a new letter did.
         * @example {
         *       "status": "renewed"
         *     }
         */
        LinkRenewed: {
            /** @description `renewed`. */
            status: string;
        };
        /**
         * Liveness
         * @description That the process lives.
         * @example {
         *       "status": "alive"
         *     }
         */
        Liveness: {
            /** @description `alive`. */
            status: string;
        };
        /**
         * Logo
         * @description A picture as it is shown.
         */
        Logo: {
            /** @description What it is. */
            media_type: string;
            /** @description Its digest, in hexadecimal digits. */
            sha256: string;
        };
        /**
         * LogoutRequest
         * @description A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other parameters are ignored; one that stands there twice is an error.
         * @example {
         *       "client_id": "shop",
         *       "post_logout_redirect_uri": "https://shop.example.com/",
         *       "state": "af0ifjsldkj"
         *     }
         */
        LogoutRequest: {
            /** @description An ID token that the client was given, dead or alive. If it is of whoever is signed in in the browser, they are logged out at once; without one they are asked. */
            id_token_hint?: string;
            /** @description Whom the client means, in words of its own. Nothing follows from it. */
            logout_hint?: string;
            /** @description The app's id. */
            client_id?: string;
            /** @description Where the browser goes afterwards: one of the addresses that the app registered for that, to the byte. Followed only if `id_token_hint` or `client_id` say who asks. */
            post_logout_redirect_uri?: string;
            /** @description Comes back untouched on the redirect. */
            state?: string;
            /** @description Languages in order of preference (BCP 47), with spaces between. */
            ui_locales?: string;
        };
        /**
         * NewApp
         * @description An app to be made.
         * @example {
         *       "app_id": "shop",
         *       "name": "Shop",
         *       "kind": "confidential",
         *       "redirect_uris": [
         *         "https://shop.example.com/callback"
         *       ],
         *       "post_logout_redirect_uris": [
         *         "https://shop.example.com/"
         *       ],
         *       "sign_up": {
         *         "policy": "domains",
         *         "domains": [
         *           "example.org"
         *         ]
         *       }
         *     }
         */
        NewApp: {
            /** @description Its name for machines, for ever: `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`. */
            app_id: string;
            /** @description Its name for people. */
            name: string;
            /** @description Whether it can keep a secret: so for ever; `public` if it is left out. */
            kind?: components["schemas"]["AppKind"];
            /** @description Whether it is served at all. */
            status?: components["schemas"]["AppStatus"];
            /** @description Where people may be sent with an exchange code, each to the byte; loopback addresses with any port. */
            redirect_uris?: string[];
            /** @description Where a browser may be sent after its logout. */
            post_logout_redirect_uris?: string[];
            /** @description Where a sign-in that was finished elsewhere starts anew (OIDC Core §4). */
            initiate_login_uri?: string | null;
            /** @description Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2). */
            backchannel_logout_uri?: string | null;
            /** @description The rule for links opened in another browser. */
            binding?: components["schemas"]["Binding"];
            /** @description Who may become a user by signing in. */
            sign_up?: components["schemas"]["SignUpPolicy"];
            /** @description What access tokens look like. */
            access_token_format?: components["schemas"]["AccessTokenFormat"];
            /** @description What signs access tokens that are JWTs. */
            access_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description What signs ID tokens. */
            id_token_alg?: components["schemas"]["JwtAlgorithm"];
            /** @description Whom access tokens are for, if not for the app itself. */
            access_token_audience?: string | null;
            /** @description What the app can be granted. */
            scopes?: string[];
            /** @description Whether an authorization request needs a PKCE challenge; only a confidential app can do without. */
            require_pkce?: boolean;
            /** @description Whether tokens are bound to a key of the client's (RFC 9449). */
            require_dpop?: boolean;
            /** @description Whether authorization requests must be pushed first (RFC 9126). */
            require_par?: boolean;
            /** @description The public keys (JWK set) that the app's server signs its assertions with (RFC 7523). */
            jwks?: unknown;
            /** @description The language for whoever asks for none that is spoken (BCP 47). */
            default_locale?: string | null;
            /** @description How long records are kept. */
            retention?: components["schemas"]["Retention"];
            /** @description Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests. */
            test_addresses?: components["schemas"]["TestAddress"][] | null;
            /** @description How long what the app issues lives. */
            lifetimes?: components["schemas"]["Lifetimes"];
            /** @description Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had. */
            new_device_letters?: boolean;
            /** @description Who its letters come from. */
            sender?: components["schemas"]["LetterSender"] | (never | null);
            /** @description What it looks like. */
            brand?: components["schemas"]["BrandPatch"] | (never | null);
            /** @description How often it may be asked. */
            limits?: components["schemas"]["AppLimitsPatch"] | (never | null);
        };
        /**
         * NewSigningKey
         * @description Of which algorithm the next key is.
         * @example {
         *       "algorithm": "EdDSA"
         *     }
         */
        NewSigningKey: {
            /** @description What it is to sign, and how. */
            algorithm: components["schemas"]["KeyAlgorithm"];
        };
        /**
         * NewUser
         * @description A user that is to be made.
         * @example {
         *       "email": "ann@example.org",
         *       "metadata": {
         *         "plan": "trial"
         *       }
         *     }
         */
        NewUser: {
            /** @description Their address, which they prove when they first sign in. */
            email: string;
            /** @description A JSON object of the app's own, of at most 8 KiB. */
            metadata?: unknown;
        };
        /**
         * NewWebhook
         * @description A new webhook.
         * @example {
         *       "url": "https://shop.example.com/hooks/gatepost",
         *       "events": [
         *         "user.created",
         *         "user.erased"
         *       ]
         *     }
         */
        NewWebhook: {
            /** @description Where messages are posted: `https` with a name of the internet. A server that only this machine reaches takes `http` on loopback too. */
            url: string;
            /** @description What it hears of; all, also what is added later, if it is empty or left out. */
            events?: string[];
            /** @description Whether anything is sent; `active`, if it is left out. */
            status?: components["schemas"]["WebhookStatus"];
        };
        /**
         * OAuthError
         * @description Why an OAuth endpoint did not do what it was asked (RFC 6749 §5.2).
         * @example {
         *       "error": "invalid_grant",
         *       "error_description": "the code is spent"
         *     }
         */
        OAuthError: {
            /** @description What went wrong: a stable word to branch on. */
            error: string;
            /** @description What went wrong, for a developer to read. */
            error_description: string;
        };
        /**
         * OnBehalfOf
         * @description For whom an app's server asks.
         */
        OnBehalfOf: {
            /** @description The person's IP address: limited and shown instead of the caller's. */
            ip: string;
            /** @description The `User-Agent` of the person's browser: shown, as far as it is known, instead of the caller's. */
            user_agent?: string;
        };
        /**
         * PendingLink
         * @description A link that is good.
         * @example {
         *       "status": "pending",
         *       "app_name": "Shop",
         *       "email": "ann@example.org",
         *       "asked_at": "2026-11-29T06:00:41Z",
         *       "expires_at": "2026-11-29T06:10:41Z"
         *     }
         */
        PendingLink: {
            /** @description `pending`. */
            status: string;
            /** @description What people call the app that the link signs in to. */
            app_name: string;
            /** @description The address that it signs in. */
            email: string;
            /**
             * Format: date-time
             * @description When the sign-in was asked for (RFC 3339).
             */
            asked_at: string;
            /**
             * Format: date-time
             * @description When the link dies (RFC 3339).
             */
            expires_at: string;
        };
        /**
         * Problem
         * @description Why a request was not served (RFC 9457).
         */
        Problem: {
            /** @description A page about problems of this kind. */
            type: string;
            /** @description A few words, the same for all problems of this kind. */
            title: string;
            /**
             * Format: uint16
             * @description The status of the answer.
             */
            status: number;
            /** @description What went wrong: a stable word to branch on. */
            code: string;
            /** @description What went wrong this time, for a developer to read. */
            detail: string;
            /** @description The request's id, as in the header X-Request-Id and in the server's log. */
            request_id: string;
            /** @description Every field that is wrong; with status 422 alone. */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Format: uint32
             * @description How many more codes may be typed; with `code_incorrect` alone.
             */
            attempts_remaining?: number;
            /** @description What was checked, and how it is; from the readiness check alone. */
            checks?: components["schemas"]["Checks"];
        };
        /**
         * PushedAnswer
         * @description What was pushed (RFC 9126 §2.2).
         * @example {
         *       "request_uri": "urn:ietf:params:oauth:request_uri:EXAMPLE",
         *       "expires_in": 60
         *     }
         */
        PushedAnswer: {
            /** @description Goes to `authorize`, beside `client_id`, in place of all parameters. Good for one sign-in. */
            request_uri: string;
            /**
             * Format: uint64
             * @description How long a browser may take to come with it, in seconds.
             */
            expires_in: number;
        };
        /**
         * PushedAuthorization
         * @description An authorization request, with what the client authenticates by. Empty parameters count as left out; none may be sent twice; others are ignored.
         * @example {
         *       "response_type": "code",
         *       "client_id": "shop",
         *       "redirect_uri": "https://shop.example.com/callback",
         *       "scope": "openid email",
         *       "state": "af0ifjsldkj",
         *       "nonce": "n-0S6_WzA2Mj",
         *       "code_challenge": "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA",
         *       "code_challenge_method": "S256"
         *     }
         */
        PushedAuthorization: {
            /** @description The app's id; required. */
            client_id?: string;
            /** @description The app's client secret, unless the client authenticates otherwise; apps without a server have none. */
            client_secret?: string;
            /** @description `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`. */
            client_assertion_type?: string;
            /** @description A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`. */
            client_assertion?: string;
            /** @description Where the browser goes with the code; required. */
            redirect_uri?: string;
            /** @description `code`; required. */
            response_type?: string;
            /** @description The PKCE challenge (RFC 7636 §4.2); required unless the app does without. */
            code_challenge?: string;
            /** @description `S256`, with a challenge. */
            code_challenge_method?: string;
            /** @description `query` or `form_post`. */
            response_mode?: string;
            /** @description What the tokens are to be good for. */
            scope?: string;
            /** @description Comes back untouched. */
            state?: string;
            /** @description For the ID token. */
            nonce?: string;
            /** @description The address that is expected. */
            login_hint?: string;
            /** @description The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10). */
            dpop_jkt?: string;
            /** @description `none`, `login`, `select_account` or `consent`. */
            prompt?: string;
            /** @description How old a proof of the address may be, in seconds. */
            max_age?: string;
            /** @description Languages in order of preference (BCP 47), with spaces between. */
            ui_locales?: string;
            /** @description An ID token of this app that says who is expected. */
            id_token_hint?: string;
            /** @description Request objects are not read: an error. */
            request?: string;
            /** @description What was pushed is not pushed again: an error. */
            request_uri?: string;
            /** @description Clients do not register themselves: an error. */
            registration?: string;
        };
        /**
         * ReadyAnswer
         * @description That the server can work.
         * @example {
         *       "status": "ready",
         *       "checks": {
         *         "store": "ok",
         *         "migrations": "ok",
         *         "mail_worker": "ok"
         *       }
         *     }
         */
        ReadyAnswer: {
            /** @description `ready`. */
            status: string;
            /** @description What was checked. */
            checks: components["schemas"]["Checks"];
        };
        /**
         * Redelivery
         * @description What is sent again.
         * @example {
         *       "since": "2026-11-29T00:00:00Z"
         *     }
         */
        Redelivery: {
            /**
             * Format: date-time
             * @description All that was queued first at that moment or later, and given up (RFC 3339).
             */
            since: string;
        };
        /**
         * Retention
         * @description How long records are kept.
         */
        Retention: {
            /**
             * Format: uint32
             * @description Sign-ins and sessions, after they are over, in days; 30 if it is left out.
             */
            sign_ins_days?: number;
            /**
             * Format: uint32
             * @description Audit events, in days; 400 if it is left out.
             */
            audit_events_days?: number;
        };
        /**
         * RevocationRequest
         * @description What a client of the revocation endpoint sends. Empty parameters count as left out; none may be sent twice.
         * @example {
         *       "client_id": "acme",
         *       "token": "gp_refresh_…"
         *     }
         */
        RevocationRequest: {
            /** @description The token; required. A refresh token, or an access token that has not expired: either ends the session, and with it all of its tokens here. An API that verifies access tokens by itself takes them until they expire. */
            token?: string;
            /** @description What kind of token it is; a hint, and not needed. */
            token_type_hint?: string;
            /** @description The app's id; required unless the client authenticates by HTTP Basic. */
            client_id?: string;
            /** @description The app's client secret, unless the client authenticates otherwise; apps without a server have none. */
            client_secret?: string;
            /** @description `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`. */
            client_assertion_type?: string;
            /** @description A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`. */
            client_assertion?: string;
        };
        /**
         * Rotation
         * @description Which keys take another one's place, and how.
         * @example {
         *       "algorithm": "ES256",
         *       "now": false
         *     }
         */
        Rotation: {
            /** @description Of which algorithm; all that the app uses, if it is left out. */
            algorithm?: components["schemas"]["KeyAlgorithm"];
            /** @description Whether the new keys sign at once and all others are thrown away: what those signed verifies nowhere any more. If it is left out, a new key is published for a while before it signs, and nobody notices. */
            now?: boolean;
        };
        /**
         * Session
         * @description A session of a user: what an exchange of a code opened.
         */
        Session: {
            /** @description Its name in tokens (`sid`). */
            session_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The sign-in that it came of. */
            sign_in_id: string;
            /** @description The browser that it is in, if it is known. */
            browser?: string;
            /** @description The system that this runs on, if it is known. */
            system?: string;
            /** @description What it is good for. */
            scope: string;
            /** @description Whether its tokens belong to a key of the client's (RFC 9449). */
            is_bound_to_key: boolean;
            /**
             * Format: date-time
             * @description When the person proved who they are (RFC 3339).
             */
            authenticated_at: string;
            /**
             * Format: date-time
             * @description When it began (RFC 3339).
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When it ends at the latest (RFC 3339).
             */
            expires_at: string;
        };
        /**
         * SessionList
         * @description A page of sessions.
         * @example {
         *       "items": [
         *         {
         *           "authenticated_at": "2026-11-29T06:00:43Z",
         *           "expires_at": "2027-02-27T06:00:43Z",
         *           "is_bound_to_key": false,
         *           "scope": "openid email",
         *           "session_id": "ses_01m8jy8dxsedzrhfzmmdzmc912",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "started_at": "2026-11-29T06:00:43Z",
         *           "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a"
         *         }
         *       ]
         *     }
         */
        SessionList: {
            /** @description The sessions, newest first. */
            items: components["schemas"]["Session"][];
            /** @description The `page_token` of the next page; absent on the last. */
            next_page?: string;
        };
        /**
         * SignInAttempt
         * @description An attempt to sign in.
         */
        SignInAttempt: {
            /**
             * Format: date-time
             * @description When it was asked for (RFC 3339).
             */
            asked_at: string;
            /** @description `pending`, `approved`, `completed`, `refused`, `expired` or `locked`; `never_began` for one that no sign-in came of. */
            status: string;
            /** @description Names the sign-in. */
            sign_in_id?: string;
            /** @description The audit event of an attempt that no sign-in came of. */
            event_id?: string;
            /** @description What the person sees on pages and in letters. */
            support_id?: string;
            /** @description The address. */
            email?: string;
            /** @description How far the latest letter is. */
            delivery?: components["schemas"]["DeliveryStatus"];
            /**
             * Format: date-time
             * @description When what the latest letter carries dies (RFC 3339).
             */
            expires_at?: string;
            /** @description Who asked. */
            asked_by?: components["schemas"]["Visitor"];
            /** @description What stood in the way. */
            cause?: components["schemas"]["Cause"];
        };
        /**
         * SignInAttemptList
         * @description A page of attempts.
         * @example {
         *       "items": [
         *         {
         *           "asked_at": "2026-11-29T06:00:41Z",
         *           "status": "completed",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "support_id": "CQR6-F6FT",
         *           "email": "ann@example.org",
         *           "delivery": "sent",
         *           "expires_at": "2026-11-29T06:10:41Z",
         *           "asked_by": {
         *             "ip": "203.0.113.7"
         *           }
         *         }
         *       ]
         *     }
         */
        SignInAttemptList: {
            /** @description The attempts, newest first. */
            items: components["schemas"]["SignInAttempt"][];
            /** @description The token of the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * SignInBegun
         * @description A sign-in has begun. The answer is the same for every address.
         * @example {
         *       "email_hint": "a•••@e•••.com",
         *       "expires_at": "2026-01-31T12:10:00Z",
         *       "match_number": "47",
         *       "resend_available_at": "2026-01-31T12:00:30Z",
         *       "sign_in_id": "sin_01jgxm8w4tfz2s6r9q3k7v5b1c",
         *       "sign_in_secret": "gp_signin_…"
         *     }
         */
        SignInBegun: {
            /** @description Names the sign-in. */
            sign_in_id: string;
            /** @description Makes its holder the initiator, who may watch the sign-in. Shown here and nowhere else. */
            sign_in_secret: string;
            /**
             * Format: date-time
             * @description When the link in the letter dies (RFC 3339).
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description From when on another letter may be asked for (RFC 3339).
             */
            resend_available_at: string;
            /** @description Enough of the address to recognise it. */
            email_hint: string;
            /** @description Two digits for the page that waits to show. */
            match_number: string;
        };
        /**
         * @description How the person is to prove the address.
         * @enum {string}
         */
        SignInMethod: "link" | "code" | "both";
        /**
         * SignInRequest
         * @description What is asked for when a sign-in begins.
         * @example {
         *       "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
         *       "code_challenge_method": "S256",
         *       "email": "ann@example.com",
         *       "locale": "en",
         *       "redirect_uri": "https://app.example.com/callback",
         *       "scope": "openid email",
         *       "state": "af0ifjsldkj"
         *     }
         */
        SignInRequest: {
            /** @description The address to prove; the letter goes there. */
            email: string;
            /** @description Where the browser goes with the exchange code: one of the app's redirect URIs, to the byte; a loopback one with any port. */
            redirect_uri: string;
            /** @description Comes back untouched on the redirect. */
            state?: string;
            /** @description For the ID token (OIDC Core §3.1.2.1). */
            nonce?: string;
            /** @description The PKCE challenge (RFC 7636 §4.2); required unless the call is authenticated with the client secret. */
            code_challenge?: string;
            /** @description How the challenge was made: `S256`; required with a challenge. */
            code_challenge_method?: string;
            /** @description What the tokens are to be good for: words of `openid email`, with spaces between; all of them if left out. Others are let go. */
            scope?: string;
            /** @description The language of letter and pages (BCP 47). */
            locale?: string;
            /** @description How the person is to prove the address; `both` if left out, which is as much as the server and the app offer. */
            method?: components["schemas"]["SignInMethod"];
            /**
             * Format: int64
             * @description How long the link is to live, in seconds: from 60 up to what the app allows.
             */
            link_expires_in?: number;
            /** @description For whom the app's server asks; only in a call authenticated with the client secret. */
            on_behalf_of?: components["schemas"]["OnBehalfOf"];
        };
        /**
         * SignInState
         * @description How a sign-in stands.
         * @example {
         *       "code_locked": false,
         *       "delivery": "sent",
         *       "expires_at": "2026-01-31T12:10:00Z",
         *       "match_number": "47",
         *       "resend_available_at": "2026-01-31T12:00:30Z",
         *       "status": "pending"
         *     }
         */
        SignInState: {
            /** @description What has become of it. */
            status: components["schemas"]["SignInStatus"];
            /** @description What has become of its latest letter. */
            delivery: components["schemas"]["DeliveryStatus"];
            /**
             * Format: date-time
             * @description When the latest letter's link dies (RFC 3339).
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description From when on another letter may be asked for (RFC 3339).
             */
            resend_available_at: string;
            /** @description Two digits for the page that waits to show. */
            match_number?: string;
            /** @description Whether no more codes are looked at. */
            code_locked: boolean;
            /** @description The sign-in that took this one's place, because its reader asked for a new letter; the same secret opens it. */
            renewed_as?: string;
            /** @description Where to go on, once it was approved on another screen: the redirect URI with `code`, `state` and `iss`. */
            redirect_to?: string;
        };
        /**
         * @description What the initiator is told of a sign-in.
         * @enum {string}
         */
        SignInStatus: "pending" | "approved" | "completed" | "refused" | "expired" | "locked";
        /**
         * SignInStory
         * @description A sign-in with its story.
         * @example {
         *       "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *       "support_id": "CQR6-F6FT",
         *       "email": "ann@example.org",
         *       "status": "completed",
         *       "asked_at": "2026-11-29T06:00:41Z",
         *       "expires_at": "2026-11-29T06:10:41Z",
         *       "redirect_uri": "https://shop.example.com/callback",
         *       "method": "both",
         *       "letters": 1,
         *       "asked_by": {
         *         "ip": "203.0.113.7"
         *       },
         *       "timeline": [
         *         {
         *           "at": "2026-11-29T06:00:41Z",
         *           "type": "sign_in.requested",
         *           "text": "asked for through the API by an unknown program at 203.0.113.7",
         *           "event_id": "evt_01m8jy8ce1efnsekne06eejxww",
         *           "by": {
         *             "ip": "203.0.113.7"
         *           },
         *           "request_id": "340292a35fdc70e4-1"
         *         },
         *         {
         *           "at": "2026-11-29T06:00:41Z",
         *           "type": "letter.queued",
         *           "text": "the letter with a link and six digits was queued"
         *         },
         *         {
         *           "at": "2026-11-29T06:00:41Z",
         *           "type": "letter.sent",
         *           "text": "the mail server took the letter: message dlv_01m8jy8ce1ehb844m6v6tqttw2",
         *           "reference": "dlv_01m8jy8ce1ehb844m6v6tqttw2",
         *           "event_id": "evt_01m8jy8ceafdrv5vrsyrnsq4vn"
         *         }
         *       ],
         *       "delivery": "sent"
         *     }
         */
        SignInStory: {
            /** @description Names the sign-in. */
            sign_in_id: string;
            /** @description What the person sees on pages and in letters. */
            support_id: string;
            /** @description The address. */
            email: string;
            /** @description What has become of it. */
            status: components["schemas"]["SignInStatus"];
            /**
             * Format: date-time
             * @description When it was asked for (RFC 3339).
             */
            asked_at: string;
            /**
             * Format: date-time
             * @description When what the latest letter carries dies (RFC 3339).
             */
            expires_at: string;
            /** @description Where the browser goes with the exchange code. */
            redirect_uri: string;
            /** @description How the person is to prove the address. */
            method: components["schemas"]["SignInMethod"];
            /**
             * Format: uint32
             * @description How many letters there were.
             */
            letters: number;
            /** @description Who asked. */
            asked_by: components["schemas"]["Visitor"];
            /** @description What happened, in order. */
            timeline: components["schemas"]["TimelineStep"][];
            /** @description How far the latest letter is. */
            delivery?: components["schemas"]["DeliveryStatus"];
            /** @description What stood in the way. */
            cause?: components["schemas"]["Cause"];
            /** @description The sign-in that took its place. */
            renewed_as?: string;
        };
        /**
         * SignUpPolicy
         * @description Who may become a user by signing in.
         */
        SignUpPolicy: {
            /** @description The rule. */
            policy: components["schemas"]["SignUpRule"];
            /** @description With `domains` alone: in which domains people may have their addresses. */
            domains?: string[];
        };
        /**
         * @description The rule by which people become users by signing in.
         * @enum {string}
         */
        SignUpRule: "open" | "invited" | "domains";
        /**
         * SigningKey
         * @description A signing key.
         * @example {
         *       "kid": "l5tykcbGVw3ILngeXURoQ3pGbji0zwTTY4vVndiu2N4",
         *       "algorithm": "EdDSA",
         *       "state": "active",
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "signs_from": "2026-11-29T06:00:41Z"
         *     }
         */
        SigningKey: {
            /** @description Its name in tokens and in the JWKS. */
            kid: string;
            /** @description What it signs, and how. */
            algorithm: components["schemas"]["KeyAlgorithm"];
            /** @description Where it is in its life. */
            state: components["schemas"]["KeyState"];
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description From when on it signs (RFC 3339).
             */
            signs_from: string;
            /**
             * Format: date-time
             * @description Until when it is published (RFC 3339), if another one takes its place.
             */
            published_until?: string;
        };
        /**
         * SigningKeyList
         * @description Signing keys of an app.
         * @example {
         *       "items": [
         *         {
         *           "kid": "PGiu1SGU93sGO-NlAr81bh38QczsoZJYSnsmvE_z7yM",
         *           "algorithm": "ES256",
         *           "state": "active",
         *           "created_at": "2026-11-29T06:00:41Z",
         *           "signs_from": "2026-11-29T06:00:41Z"
         *         },
         *         {
         *           "kid": "T6pYllSGyxbZiYMOTo2gjYfjP1X_IygiCrlpiNGCefE",
         *           "algorithm": "RS256",
         *           "state": "active",
         *           "created_at": "2026-11-29T06:00:41Z",
         *           "signs_from": "2026-11-29T06:00:41Z"
         *         }
         *       ]
         *     }
         */
        SigningKeyList: {
            /** @description The keys, newest first. */
            items: components["schemas"]["SigningKey"][];
            /** @description The token of the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * SuppressedAddress
         * @description An address that gets no letters of the app.
         * @example {
         *       "email": "bob@example.org",
         *       "reason": "bounced",
         *       "provider_reason": "550 5.1.1 no such user",
         *       "created_at": "2026-11-29T06:00:00Z"
         *     }
         */
        SuppressedAddress: {
            /** @description The address, as it is compared. */
            email: string;
            /** @description Why. */
            reason: components["schemas"]["SuppressionReason"];
            /** @description The provider's own word for it. */
            provider_reason?: string;
            /**
             * Format: date-time
             * @description Since when (RFC 3339).
             */
            created_at: string;
        };
        /**
         * SuppressionList
         * @description A page of the suppression list.
         * @example {
         *       "items": [
         *         {
         *           "email": "bob@example.org",
         *           "reason": "bounced",
         *           "provider_reason": "550 5.1.1 no such user",
         *           "created_at": "2026-11-29T06:00:00Z"
         *         }
         *       ]
         *     }
         */
        SuppressionList: {
            /** @description What is on it, newest first. */
            items: components["schemas"]["SuppressedAddress"][];
            /** @description Leads to the next page; absent on the last one. */
            next_page?: string;
        };
        /**
         * @description Why an address gets no letters of an app any more.
         * @enum {string}
         */
        SuppressionReason: "bounced" | "complained";
        /**
         * TestAddress
         * @description An address that signs in with fixed digits and gets no letter.
         */
        TestAddress: {
            /** @description The address. */
            email: string;
            /** @description Six digits. */
            code: string;
            /**
             * Format: date-time
             * @description From when on it is an address like others (RFC 3339).
             */
            expires_at: string;
        };
        /**
         * TestSent
         * @description A trial that is on its way.
         * @example {
         *       "event_id": "evt_01m8jy8cdzerf99gbrf9r5z75p"
         *     }
         */
        TestSent: {
            /** @description The event that the message tells of: by it the message is found among what is sent. */
            event_id: string;
        };
        /**
         * TimelineStep
         * @description One step of a story.
         */
        TimelineStep: {
            /**
             * Format: date-time
             * @description When (RFC 3339).
             */
            at: string;
            /** @description What, as a stable word: the type of the audit event, or `letter.queued` or `sign_in.expired`. */
            type: string;
            /** @description The same in plain words. */
            text: string;
            /** @description Why, or of which class, as a stable code. */
            reason?: string;
            /** @description The provider's message id, or what the mail server said. */
            reference?: string;
            /** @description The audit event that tells it. */
            event_id?: string;
            /** @description Who did it, if a request did. */
            by?: components["schemas"]["Visitor"];
            /** @description The `X-Request-Id` of that request. */
            request_id?: string;
        };
        /**
         * TokenAnswer
         * @description Tokens (RFC 6749 §5.1).
         * @example {
         *       "access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IuKApiJ9.….…",
         *       "expires_in": 600,
         *       "id_token": "eyJ…",
         *       "refresh_token": "gp_refresh_…",
         *       "scope": "openid email",
         *       "token_type": "Bearer"
         *     }
         */
        TokenAnswer: {
            /** @description Opens the app's own API; verified offline with the app's keys. */
            access_token: string;
            /** @description `Bearer`; `DPoP` if the access token is bound to the key of the proof that came with the request. */
            token_type: string;
            /**
             * Format: uint64
             * @description How long the access token lives, in seconds.
             */
            expires_in: number;
            /** @description Opens the next tokens, once. */
            refresh_token: string;
            /** @description What the access token is good for. */
            scope: string;
            /** @description Says who signed in, to the app itself (OIDC Core §2); there with the scope `openid`. */
            id_token?: string;
        };
        /**
         * TokenRequest
         * @description What a client of the token endpoint sends. Empty parameters count as left out; none may be sent twice.
         * @example {
         *       "client_id": "acme",
         *       "code": "gp_code_…",
         *       "code_verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
         *       "grant_type": "authorization_code",
         *       "redirect_uri": "https://app.example.com/callback"
         *     }
         */
        TokenRequest: {
            /** @description `authorization_code` or `refresh_token`; required. */
            grant_type?: string;
            /** @description The app's id; required unless the client authenticates by HTTP Basic. */
            client_id?: string;
            /** @description The app's client secret, unless the client authenticates otherwise; apps without a server have none. */
            client_secret?: string;
            /** @description `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`. */
            client_assertion_type?: string;
            /** @description A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`, with `iss` and `sub` the app, `aud` the issuer or this endpoint, `exp` at most five minutes ahead, and a `jti` that is good once. */
            client_assertion?: string;
            /** @description The exchange code; required with `authorization_code`. */
            code?: string;
            /** @description The redirect URI that the code came on; required with `authorization_code`. */
            redirect_uri?: string;
            /** @description The PKCE verifier (RFC 7636 §4.5); required if the sign-in began with a challenge. */
            code_verifier?: string;
            /** @description The refresh token; required with `refresh_token`. */
            refresh_token?: string;
            /** @description With `refresh_token`: a part of what was granted. All of it if left out. */
            scope?: string;
            /** @description What the access token shall look like, `jwt` or `biscuit`, if not as the app is set. For this one token. */
            access_token_format?: string;
        };
        /**
         * TokenState
         * @description What a token is worth. One that is not good, for whatever reason, is `active: false` and nothing else.
         * @example {
         *       "active": true,
         *       "aud": "acme",
         *       "auth_time": 1769860770,
         *       "client_id": "acme",
         *       "exp": 1769861400,
         *       "iat": 1769860800,
         *       "iss": "https://auth.example.com/apps/acme",
         *       "jti": "tok_01jgxm8w4tfz2s6r9q3k7v5b1c",
         *       "scope": "openid email",
         *       "sid": "ses_01jgxm8w4tfz2s6r9q3k7v5b1c",
         *       "sub": "usr_01jgxm8w4tfz2s6r9q3k7v5b1c",
         *       "token_type": "Bearer"
         *     }
         */
        TokenState: {
            /** @description Whether the token is good now. */
            active: boolean;
            /** @description What it is good for. */
            scope?: string;
            /** @description The app that it was issued to. */
            client_id?: string;
            /** @description How an access token is sent: `Bearer`, or `DPoP` if it is bound to a key. A refresh token has none. */
            token_type?: string;
            /**
             * Format: int64
             * @description From when on it is dead, in seconds since 1970.
             */
            exp?: number;
            /**
             * Format: int64
             * @description When it was issued. A Biscuit does not say.
             */
            iat?: number;
            /**
             * Format: int64
             * @description From when on it is good, if it says so.
             */
            nbf?: number;
            /** @description The user. */
            sub?: string;
            /** @description Whom an access token is for. A Biscuit does not say. */
            aud?: string;
            /** @description Who issued it. */
            iss?: string;
            /** @description The name of an access token that is a JWT. */
            jti?: string;
            /** @description The session. */
            sid?: string;
            /**
             * Format: int64
             * @description When the user proved who they are.
             */
            auth_time?: number;
            /** @description The key that it is bound to, if it is. */
            cnf?: components["schemas"]["Confirmation"];
            /** @description What a Biscuit is revoked by, in hexadecimal: the token that was issued first, then each narrowing of it. */
            revocation_ids?: string[];
        };
        /**
         * User
         * @description A user of an app.
         * @example {
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "email": "ann@example.org",
         *       "last_sign_in_at": "2026-11-29T06:00:43Z",
         *       "metadata": {
         *         "plan": "trial"
         *       },
         *       "status": "active",
         *       "updated_at": "2026-11-29T06:00:41Z",
         *       "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a"
         *     }
         */
        User: {
            /** @description Their name in tokens (`sub`), for ever. */
            user_id: string;
            /** @description Their address. */
            email: string;
            /** @description Whether they may sign in. */
            status: components["schemas"]["UserStatus"];
            /** @description A JSON object of the app's own. */
            metadata?: unknown;
            /**
             * Format: date-time
             * @description When they first signed in, or were made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When status or metadata were last changed (RFC 3339).
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When they last signed in (RFC 3339); absent if they never did.
             */
            last_sign_in_at?: string;
        };
        /**
         * UserExport
         * @description All that is kept of a person.
         * @example {
         *       "app_id": "shop",
         *       "events": [
         *         {
         *           "at": "2026-11-29T06:00:43Z",
         *           "event_id": "evt_01m8jy8dxsf5qrf682xdt4hwea",
         *           "ip": "203.0.113.7",
         *           "session_id": "ses_01m8jy8dxsedzrhfzmmdzmc912",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "type": "code.exchanged"
         *         }
         *       ],
         *       "exported_at": "2026-11-29T06:00:43Z",
         *       "sessions": [
         *         {
         *           "authenticated_at": "2026-11-29T06:00:43Z",
         *           "expires_at": "2027-02-27T06:00:43Z",
         *           "is_bound_to_key": false,
         *           "scope": "openid email",
         *           "session_id": "ses_01m8jy8dxsedzrhfzmmdzmc912",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft",
         *           "started_at": "2026-11-29T06:00:43Z",
         *           "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a"
         *         }
         *       ],
         *       "sign_ins": [
         *         {
         *           "asked_at": "2026-11-29T06:00:41Z",
         *           "email": "ann@example.org",
         *           "ip": "203.0.113.7",
         *           "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft"
         *         }
         *       ],
         *       "user": {
         *         "created_at": "2026-11-29T06:00:41Z",
         *         "email": "ann@example.org",
         *         "last_sign_in_at": "2026-11-29T06:00:43Z",
         *         "metadata": {
         *           "plan": "trial"
         *         },
         *         "status": "active",
         *         "updated_at": "2026-11-29T06:00:41Z",
         *         "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a"
         *       }
         *     }
         */
        UserExport: {
            /**
             * Format: date-time
             * @description When it was read (RFC 3339).
             */
            exported_at: string;
            /** @description The app. */
            app_id: string;
            /** @description The user. */
            user: components["schemas"]["User"];
            /** @description Their sessions that are not over. */
            sessions: components["schemas"]["Session"][];
            /** @description The sign-ins of their address that are kept, with where they were asked for; newest first. */
            sign_ins: components["schemas"]["ExportedSignIn"][];
            /** @description The audit events of the user, newest first. */
            events: components["schemas"]["ExportedEvent"][];
        };
        /**
         * UserInfoClaims
         * @description Who the access token is about.
         * @example {
         *       "email": "ann@example.com",
         *       "email_verified": true,
         *       "sub": "usr_01jgxm8w4tfz2s6r9q3k7v5b1c"
         *     }
         */
        UserInfoClaims: {
            /** @description The user, as the ID token names them; the same person is another user in another app. */
            sub: string;
            /** @description Their address, with scope `email`. */
            email?: string;
            /** @description `true`, with scope `email`: they proved to own it. */
            email_verified?: boolean;
        };
        /**
         * UserInfoRequest
         * @description An access token that is sent in a form (RFC 6750 §2.2).
         * @example {
         *       "access_token": "eyJhbGciOiJFUzI1NiJ9…"
         *     }
         */
        UserInfoRequest: {
            /** @description The access token, unless it stands in the header. */
            access_token?: string;
        };
        /**
         * UserList
         * @description A page of users.
         * @example {
         *       "items": [
         *         {
         *           "created_at": "2026-11-29T06:00:41Z",
         *           "email": "ann@example.org",
         *           "last_sign_in_at": "2026-11-29T06:00:43Z",
         *           "metadata": {
         *             "plan": "trial"
         *           },
         *           "status": "active",
         *           "updated_at": "2026-11-29T06:00:41Z",
         *           "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a"
         *         }
         *       ]
         *     }
         */
        UserList: {
            /** @description The users. */
            items: components["schemas"]["User"][];
            /** @description The `page_token` of the next page; absent on the last. */
            next_page?: string;
        };
        /**
         * UserPatch
         * @description A change of a user: a merge patch (RFC 7396).
         * @example {
         *       "status": "blocked",
         *       "metadata": {
         *         "plan": "paid"
         *       }
         *     }
         */
        UserPatch: {
            /** @description Whether they may sign in. */
            status?: components["schemas"]["UserStatus"];
            /** @description Members of the JSON object of the app's own; those that are `null` go, and all if it is `null` itself. */
            metadata?: unknown;
        };
        /**
         * @description Whether a user may sign in.
         * @enum {string}
         */
        UserStatus: "active" | "blocked";
        /**
         * Visitor
         * @description Who did something.
         */
        Visitor: {
            /** @description From which address. */
            ip?: string;
            /** @description With which browser or program. */
            browser?: string;
            /** @description On which system. */
            system?: string;
            /** @description Where in the world that address is, if the server has a file that says so. */
            place?: string;
        };
        /**
         * Webhook
         * @description A webhook.
         * @example {
         *       "webhook_id": "whk_01m8jy8cc1fz986hqrj1cdazee",
         *       "url": "https://shop.example.com/hooks/gatepost",
         *       "events": [
         *         "user.created",
         *         "user.erased"
         *       ],
         *       "status": "active",
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "updated_at": "2026-11-29T06:00:41Z"
         *     }
         */
        Webhook: {
            /** @description Names the webhook. */
            webhook_id: string;
            /** @description Where messages are posted. */
            url: string;
            /** @description What it hears of; all, if it is empty. */
            events: string[];
            /** @description Whether anything is sent. */
            status: components["schemas"]["WebhookStatus"];
            /** @description Why it is disabled, if it is. */
            disabled_because?: components["schemas"]["DisabledBecause"];
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before too (RFC 3339).
             */
            previous_secret_expires_at?: string;
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed (RFC 3339).
             */
            updated_at: string;
        };
        /**
         * WebhookAttempt
         * @description One attempt to send a message.
         */
        WebhookAttempt: {
            /**
             * Format: date-time
             * @description When it ended (RFC 3339).
             */
            at: string;
            /**
             * Format: uint64
             * @description How long it took, in milliseconds.
             */
            took_ms: number;
            /**
             * Format: uint16
             * @description The status that was answered, if there was an answer.
             */
            status?: number;
            /** @description The beginning of the answer, without what looks like a secret or an address; or why there was none. */
            said: string;
        };
        /**
         * WebhookDelivery
         * @description A message for a webhook.
         * @example {
         *       "delivery_id": "whd_01m8jy8d06fc0987n53h8nj4gg",
         *       "event_id": "evt_01m8jy8cdzerf99gbrf9r5z75p",
         *       "type": "webhook.test",
         *       "position": 7,
         *       "status": "pending",
         *       "next_attempt_at": "2026-11-29T06:00:42Z",
         *       "created_at": "2026-11-29T06:00:42Z",
         *       "payload": "{\"type\":\"webhook.test\",\"timestamp\":\"2026-11-29T06:00:41Z\",\"data\":{\"app_id\":\"shop\",\"event_id\":\"evt_01m8jy8cdzerf99gbrf9r5z75p\",\"position\":7}}",
         *       "attempts": []
         *     }
         */
        WebhookDelivery: {
            /** @description Names the message: its `webhook-id`, at each attempt the same. */
            delivery_id: string;
            /** @description The event that it tells of. */
            event_id: string;
            /** @description What it tells. */
            type: string;
            /**
             * Format: uint64
             * @description Where the event stands in the ledger of the app.
             */
            position: number;
            /** @description What has become of it. */
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * Format: date-time
             * @description When it is tried next (RFC 3339), if it is.
             */
            next_attempt_at?: string;
            /**
             * Format: date-time
             * @description When it was queued first (RFC 3339).
             */
            created_at: string;
            /** @description What is posted, byte for byte. */
            payload: string;
            /** @description The last attempts, the oldest first. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /**
         * @description What has become of a message.
         * @enum {string}
         */
        WebhookDeliveryStatus: "pending" | "delivered" | "failed";
        /**
         * WebhookList
         * @description The webhooks of an app.
         * @example {
         *       "items": [
         *         {
         *           "webhook_id": "whk_01m8jy8cc1fz986hqrj1cdazee",
         *           "url": "https://shop.example.com/hooks/gatepost",
         *           "events": [
         *             "user.created",
         *             "user.erased"
         *           ],
         *           "status": "active",
         *           "created_at": "2026-11-29T06:00:41Z",
         *           "updated_at": "2026-11-29T06:00:41Z"
         *         }
         *       ]
         *     }
         */
        WebhookList: {
            /** @description The webhooks, newest first; there is no other page. */
            items: components["schemas"]["Webhook"][];
        };
        /**
         * WebhookMade
         * @description A webhook that was just made.
         * @example {
         *       "webhook_id": "whk_01m8jy8cc1fz986hqrj1cdazee",
         *       "url": "https://shop.example.com/hooks/gatepost",
         *       "events": [
         *         "user.created",
         *         "user.erased"
         *       ],
         *       "status": "active",
         *       "created_at": "2026-11-29T06:00:41Z",
         *       "updated_at": "2026-11-29T06:00:41Z",
         *       "secret": "whsec_RVhBTVBMRQ=="
         *     }
         */
        WebhookMade: {
            /** @description Names the webhook. */
            webhook_id: string;
            /** @description Where messages are posted. */
            url: string;
            /** @description What it hears of; all, if it is empty. */
            events: string[];
            /** @description Whether anything is sent. */
            status: components["schemas"]["WebhookStatus"];
            /** @description Why it is disabled, if it is. */
            disabled_because?: components["schemas"]["DisabledBecause"];
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before too (RFC 3339).
             */
            previous_secret_expires_at?: string;
            /**
             * Format: date-time
             * @description When it was made (RFC 3339).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed (RFC 3339).
             */
            updated_at: string;
            /** @description What messages are verified with: `whsec_` and base64. Shown here and nowhere else. */
            secret: string;
        };
        /**
         * WebhookPatch
         * @description What becomes of a webhook. What is left out stays.
         * @example {
         *       "events": [
         *         "user.created",
         *         "user.blocked",
         *         "user.erased"
         *       ]
         *     }
         */
        WebhookPatch: {
            /** @description Where messages are posted. */
            url?: string;
            /** @description What it hears of, in place of what it did; all, if it is empty. */
            events?: string[];
            /** @description Whether anything is sent. Whoever switches it on gets what waited meanwhile, in its order. */
            status?: components["schemas"]["WebhookStatus"];
        };
        /**
         * WebhookSecretShown
         * @description A new secret of a webhook.
         * @example {
         *       "webhook_id": "whk_01m8jy8cc1fz986hqrj1cdazee",
         *       "secret": "whsec_RVhBTVBMRQ==",
         *       "previous_secret_expires_at": "2026-11-30T06:00:41Z"
         *     }
         */
        WebhookSecretShown: {
            /** @description The webhook. */
            webhook_id: string;
            /** @description What messages are verified with. Shown here and nowhere else. */
            secret: string;
            /**
             * Format: date-time
             * @description Until when they are signed with the secret before too (RFC 3339).
             */
            previous_secret_expires_at?: string;
        };
        /**
         * @description Whether anything is sent to a webhook.
         * @enum {string}
         */
        WebhookStatus: "active" | "disabled";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    requestSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this request, such as a UUID: 1 to 255 visible characters of ASCII. It is known for 24 hours, among the app's own requests if they are authenticated, else among those with the same `code_challenge`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description The sign-in has begun, and a letter is on its way. */
            202: {
                headers: {
                    /** @description the path of the sign-in, to watch it with its secret */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInBegun"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client_invalid`: The call brought credentials that are not those of this app. Send the app's client secret by HTTP Basic, with the app's id as user name, or nothing at all. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout`: The body did not arrive in time. Send it again. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already. */
            429: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The sign-in. */
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the sign-in stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                    "text/event-stream": string;
                };
            };
            /** @description `sign_in_secret_invalid`: There is no such sign-in in this app, or the secret is another one's. Send the secret of its first answer as a bearer token. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The sign-in. */
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeEntry"];
            };
        };
        responses: {
            /** @description The sign-in is completed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAccepted"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_secret_invalid`: There is no such sign-in in this app, or the secret is another one's. Send the secret of its first answer as a bearer token. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again.
             *
             *     `user_not_allowed`: This person may not sign in to this app. The link stays good.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout`: The body did not arrive in time. Send it again. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code_locked`: Too many wrong codes were typed for this sign-in or this address, or its letters carry none. Its link, if it has one, goes on working.
             *
             *     `sign_in_completed`: The sign-in was completed or approved already.
             *
             *     `sign_in_expired`: The sign-in's time is over. Begin a new one.
             *
             *     `sign_in_refused`: The reader of the mail said that this sign-in was not theirs. Begin a new one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `code_incorrect`: These are not the digits of the letter. The answer says how many attempts are left.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The sign-in. */
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A further letter is on its way. Links sent earlier stay good. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterResent"];
                };
            };
            /** @description `sign_in_secret_invalid`: There is no such sign-in in this app, or the secret is another one's. Send the secret of its first answer as a bearer token. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `resend_exhausted`: One sign-in sends five letters. Begin a new one.
             *
             *     `sign_in_completed`: The sign-in was completed or approved already.
             *
             *     `sign_in_expired`: The sign-in's time is over. Begin a new one.
             *
             *     `sign_in_refused`: The reader of the mail said that this sign-in was not theirs. Begin a new one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already. */
            429: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token in the letter. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page with the button. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingLink"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again.
             *
             *     `user_not_allowed`: This person may not sign in to this app. The link stays good.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `link_unknown`: No letter ever carried this link. Copy it whole, or ask for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `link_spent`: The link was used before; it works once. Ask for a new one.
             *
             *     `link_expired`: The link's time is over. Ask for a new one.
             *
             *     `link_refused`: Somebody said that this sign-in was not theirs. Ask for a new one.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `rate_limited`: Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already. */
            429: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    pressLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token in the letter. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LinkForm"];
            };
        };
        responses: {
            /** @description What the form did. A browser reads a page after `approve` and `refuse`, and is sent on after `sign_in`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOutcome"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Signed in: on to the app. */
            303: {
                headers: {
                    /** @description the redirect URI, with `code`, `state` if there was one, and `iss` (RFC 9207); or the app's `initiate_login_uri`, with `iss` and `login_hint` (OIDC Core §4), for what began on the hosted page of another browser */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again.
             *
             *     `user_not_allowed`: This person may not sign in to this app. The link stays good.
             *
             *     `action_not_allowed`: The app does not allow this action here. The link stays good.
             *
             *     `cross_site`: The form was sent by a page of another site. Open the link itself and use its own button.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `link_unknown`: No letter ever carried this link. Copy it whole, or ask for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `request_timeout`: The body did not arrive in time. Send it again. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `link_spent`: The link was used before; it works once. Ask for a new one.
             *
             *     `link_expired`: The link's time is over. Ask for a new one.
             *
             *     `link_refused`: Somebody said that this sign-in was not theirs. Ask for a new one.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `match_incorrect`: This is not the number that the other screen shows. The sign-in is over; begin a new one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `rate_limited`: Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already. */
            429: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    renewLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token in the letter. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new letter is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRenewed"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A new letter is on its way. */
            303: {
                headers: {
                    /** @description the link's own page, which says so */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `app_disabled`: The operator has switched this app off; nobody signs in to it until it is active again.
             *
             *     `cross_site`: The form was sent by a page of another site. Open the link itself and use its own button.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `link_unknown`: No letter ever carried this link. Copy it whole, or ask for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /**
             * @description `link_in_use`: The link is good, or a code of its sign-in can still be exchanged: there is nothing to renew.
             *
             *     `link_renewed`: A new letter was sent in place of this one already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `link_spent`: The link was used before; it works once. Ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `rate_limited`: Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already. */
            429: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    authorize: {
        parameters: {
            query: {
                /** @description The app's id. */
                client_id: string;
                /** @description What was pushed (RFC 9126): then nothing else is read but `client_id` and `ui_locales`. Others are never fetched: an error. */
                request_uri?: string;
                /** @description Where the browser goes with the code: one of the app's redirect URIs, to the byte; a loopback one with any port. Required, unless the request was pushed. */
                redirect_uri?: string;
                /** @description `code`; required, unless the request was pushed. */
                response_type?: string;
                /** @description The PKCE challenge (RFC 7636 §4.2). Required, unless the app keeps a secret, has `require_pkce` switched off and sends a `nonce`. */
                code_challenge?: string;
                /** @description `S256`; required with a challenge. */
                code_challenge_method?: string;
                /** @description How the answer comes: `query`, or `form_post`, which posts it to the redirect URI. */
                response_mode?: string;
                /** @description What the tokens are to be good for: words of `openid email`, with spaces between. Others are ignored. */
                scope?: string;
                /** @description Comes back untouched on the redirect. */
                state?: string;
                /** @description For the ID token. */
                nonce?: string;
                /** @description The address that is expected: it stands in the field already. Or the handle that came with `initiate_login_uri`. */
                login_hint?: string;
                /** @description The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10). */
                dpop_jkt?: string;
                /** @description `none`, `login`, `select_account` or `consent`. */
                prompt?: string;
                /** @description How old a proof of the address may be, in seconds. */
                max_age?: number;
                /** @description Languages in order of preference (BCP 47), with spaces between. */
                ui_locales?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that asks for the address; or one that posts the answer, with `form_post`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description To the redirect URI: with `code`, or with `error` and `error_description` (RFC 6749 §4.1.2.1); with `state` if there was one, and `iss` (RFC 9207). */
            303: {
                headers: {
                    /** @description where the browser goes */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page: the client or its redirect URI is wrong, so the browser goes nowhere. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: the app is switched off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: no app has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page: the store is away; with `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    authorizeByForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AuthorizationRequest"];
            };
        };
        responses: {
            /** @description To the same request by GET. */
            303: {
                headers: {
                    /** @description where the browser goes */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page: the client or its redirect URI is wrong, so the browser goes nowhere. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: the app is switched off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: no app has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: the form is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page: what came is no form. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: the store is away; with `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    pushAuthorizationRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A proof of the key that alone may be used at the exchange, in place of `dpop_jkt` (RFC 9449 §10.1). */
                DPoP?: string;
            };
            path: {
                /** @description The app; also the client_id. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PushedAuthorization"];
            };
        };
        responses: {
            /** @description The request is kept. */
            201: {
                headers: {
                    /** @description `no-store` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedAnswer"];
                };
            };
            /** @description The request can't be served; `error` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_client`: the client did not prove to be this app. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    exchangeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A proof of a key (RFC 9449 §5): the tokens are bound to that key. A session of a public app that began with one goes on with the same one alone. */
                DPoP?: string;
            };
            path: {
                /** @description The app; also the client_id. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Tokens. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /** @description The request can't be served; `error` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_client`: the client did not prove to be this app. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    getUserInfo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`. */
                DPoP?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who it is. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfoClaims"];
                };
            };
            /** @description `invalid_request`: the token stands in the URL, twice, or can't be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description The token is missing, or `invalid_token`: it is not good here and now; `invalid_dpop_proof`: the proof does not go with it. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `insufficient_scope`: the token was not granted `openid`. */
            403: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    postUserInfo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`. */
                DPoP?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UserInfoRequest"];
            };
        };
        responses: {
            /** @description Who it is. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfoClaims"];
                };
            };
            /** @description `invalid_request`: the token stands in the URL, twice, or can't be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description The token is missing, or `invalid_token`: it is not good here and now; `invalid_dpop_proof`: the proof does not go with it. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `insufficient_scope`: the token was not granted `openid`. */
            403: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    introspectToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app; also the client_id. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["IntrospectionRequest"];
            };
        };
        responses: {
            /** @description What the token is worth. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenState"];
                };
            };
            /** @description The request can't be served; `error` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_client`: the client did not prove to be this app. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app; also the client_id. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description The token is revoked, or never was one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can't be served; `error` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_client`: the client did not prove to be this app. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `invalid_request`: the body is longer than 16 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server_error`: something is wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `temporarily_unavailable`: try again later. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: {
                /** @description An ID token that the client was given, dead or alive. If it is of whoever is signed in in the browser, they are logged out at once; without one they are asked. */
                id_token_hint?: string;
                /** @description Whom the client means, in words of its own. Nothing follows from it. */
                logout_hint?: string;
                /** @description The app's id. */
                client_id?: string;
                /** @description Where the browser goes afterwards: one of the addresses that the app registered for that, to the byte. Followed only if `id_token_hint` or `client_id` say who asks. */
                post_logout_redirect_uri?: string;
                /** @description Comes back untouched on the redirect. */
                state?: string;
                /** @description Languages in order of preference (BCP 47), with spaces between. */
                ui_locales?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: nobody is signed in any more; or it asks, and nothing ends before its button is pressed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description To `post_logout_redirect_uri`, with `state` if there was one: nobody is signed in any more. */
            303: {
                headers: {
                    /** @description where the browser goes */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page: the request is broken, the ID token is none of this app's, or the address is not registered. Nothing ended. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: no app has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page: the store is away, and nothing is known to have ended; with `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    logOutByForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LogoutRequest"];
            };
        };
        responses: {
            /** @description To the same request by GET. */
            303: {
                headers: {
                    /** @description where the browser goes */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page: the form is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: no app can have that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description A page: the form is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page: what came is no form. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    /** @description names this state of the keys */
                    ETag: string;
                    /** @description `public, max-age=300` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description The keys are still those that If-None-Match names. */
            304: {
                headers: {
                    /** @description names this state of the keys */
                    ETag: string;
                    /** @description `public, max-age=300` */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenIdConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerMetadata"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthorizationServerMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerMetadata"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApps: {
        parameters: {
            query?: {
                /** @description How many there are on a page at most: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description Where the page begins: `next_page` of the one before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_id_taken`: There is an app of that id, or there was one: an id is never used again.
             *
             *     `console_app_fixed`: The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             *
             *     `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Lets the same request be sent again within 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApp"];
            };
        };
        responses: {
            /** @description The app is made. A confidential one's first client secret is shown here and nowhere else. */
            201: {
                headers: {
                    /** @description the path of the app */
                    Location: string;
                    /** @description its version */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppCreated"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_id_taken`: There is an app of that id, or there was one: an id is never used again.
             *
             *     `console_app_fixed`: The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             *
             *     `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `console_app_fixed`: The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is deleted: its `ETag`; any, if it is left out. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `console_app_fixed`: The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is changed: its `ETag`, or `*`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPatch"];
            };
        };
        responses: {
            /** @description The app. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `console_app_fixed`: The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClientSecrets: {
        parameters: {
            query?: {
                /** @description How many there are on a page at most: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description Where the page begins: `next_page` of the one before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client secrets, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecretList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `client_secret_not_found`: The app has no client secret of that name.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `client_secrets_exhausted`: An app has at most ten client secrets at once. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClientSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Lets the same request be sent again within 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret is made, and good at once; the others stay good. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecretMade"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `client_secret_not_found`: The app has no client secret of that name.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `client_secrets_exhausted`: An app has at most ten client secrets at once. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The secret's name. */
                client_secret_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `client_secret_not_found`: The app has no client secret of that name.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `client_secrets_exhausted`: An app has at most ten client secrets at once. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSigningKeys: {
        parameters: {
            query?: {
                /** @description How many there are on a page at most: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description Where the page begins: `next_page` of the one before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `next_key_exists`: The app has a next signing key of that algorithm already, which is not in use yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSigningKey"];
            };
        };
        responses: {
            /** @description The key is made and published; it signs later, when every verifier knows it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `next_key_exists`: The app has a next signing key of that algorithm already, which is not in use yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description The keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `next_key_exists`: The app has a next signing key of that algorithm already, which is not in use yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app's own letters of that kind. */
            200: {
                headers: {
                    /** @description their version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `template_not_found`: The app has no letter of its own for that kind and locale; Gatepost's is sent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceEmailTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is replaced: its `ETag`, or `*`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailTemplateDraft"];
            };
        };
        responses: {
            /** @description The app's own letters of that kind. */
            200: {
                headers: {
                    /** @description their version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `template_not_found`: The app has no letter of its own for that kind and locale; Gatepost's is sent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEmailTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is deleted: its `ETag`; any, if it is left out. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `template_not_found`: The app has no letter of its own for that kind and locale; Gatepost's is sent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEmailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description What the letter is about: `sign_in`, `email_change`, `new_device` or `erased`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailPreviewRequest"];
            };
        };
        responses: {
            /** @description The letter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailPreview"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `template_not_found`: The app has no letter of its own for that kind and locale; Gatepost's is sent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The one with that address, in any spelling. */
                email?: string;
                /** @description Those whose address begins so, letter by letter: nothing in it stands for anything else. */
                q?: string;
                /** @description `active` or `blocked`. */
                status?: string;
                /** @description How many to a page: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description Where the list goes on: `next_page` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Lets the same request be sent again within 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user is made, and has not signed in yet. */
            201: {
                headers: {
                    /** @description the path of the user */
                    Location: string;
                    /** @description its version */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is erased: its `ETag`; any, if it is left out. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is changed: its `ETag`, or `*`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is kept of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserExport"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserSessions: {
        parameters: {
            query?: {
                /** @description How many to a page: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description Where the list goes on: `next_page` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endUserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The user. */
                user_id: string;
                /** @description The session. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `user_not_found`: The app has no user of that name.
             *
             *     `session_not_found`: The user has no session of that name, or it is over.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: The app has a user with that address already.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignIns: {
        parameters: {
            query?: {
                /** @description Only those by this address. */
                email?: string;
                /** @description Only what somebody read out from a page or a letter: the support id that stands there. */
                support_id?: string;
                /** @description How many are on a page: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description The next page, as the one before told it. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAttemptList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The sign-in. */
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sign-in with its timeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStory"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `sign_in_not_found`: The app has no sign-in of that name, or it was long ago.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Only events of this type, such as `sign_in.requested`. */
                type?: string;
                /** @description Only what this actor did: `admin:adm_…`, `console:usr_…` or `command`. */
                actor?: string;
                /** @description Only events of this user. */
                user_id?: string;
                /** @description Only events about this address. */
                email?: string;
                /** @description Only events at this moment or later (RFC 3339). */
                from?: string;
                /** @description Only events before this moment (RFC 3339). */
                to?: string;
                /** @description How many are on a page: 1 to 200, 50 if it is left out. */
                limit?: number;
                /** @description The next page, as the one before told it. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, newest first. With `Accept: application/x-ndjson` all of them, one a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                    /**
                     * @example {"event_id": "evt_01m8jy8dxsf5qrf682xdt4hwea", "at": "2026-11-29T06:00:43Z", "type": "code.exchanged", "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft", "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a", "session_id": "ses_01m8jy8dxsedzrhfzmmdzmc912", "ip": "203.0.113.7", "request_id": "340292a35fdc70e4-5"}
                     *     {"event_id": "evt_01m8jy8dxdey0bpxabxdazxe7j", "at": "2026-11-29T06:00:43Z", "type": "link.confirmed", "sign_in_id": "sin_01m8jy8ce1eb3tv65mcqr6f6ft", "user_id": "usr_01m8jy8cbbe43shpd9mca07p8a", "email": "ann@example.org", "ip": "203.0.113.7", "request_id": "340292a35fdc70e4-4"}
                     */
                    "application/x-ndjson": string;
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `app_not_found`: The path names an app that does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Lets the same request be sent again within 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description The webhook is made. Its secret is shown here and nowhere else. */
            201: {
                headers: {
                    /** @description the path of the webhook */
                    Location: string;
                    /** @description its version */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is deleted: its `ETag`; any, if it is left out. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that is changed: its `ETag`, or `*`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description its version, for `If-Match` */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Lets the same request be sent again within 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret signs from now on. */
            200: {
                headers: {
                    /** @description the webhook's version */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretShown"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message will be queued in a moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSent"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description How many at most: from 1 to 200; 50, if it is left out. */
                limit?: number;
                /** @description Where the list goes on: `next_page` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
                /** @description The message. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliverWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
                /** @description The message. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The webhook. */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redelivery"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `webhook_not_found`: The app has no webhook of that name.
             *
             *     `webhook_delivery_not_found`: The webhook has no message of that name, or it is older than 30 days.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks_exhausted`: An app has at most sixteen webhooks. Delete one first.
             *
             *     `idempotency_key_in_use`: A request with this Idempotency-Key is being worked on. Ask again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It is not the version any more that If-Match names. Read it again, and decide anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8, uncompressed, and say so in Content-Type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why.
             *
             *     `idempotency_key_reused`: Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required`: Whoever changes this says which version they saw: send its version in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                /** @description How many there are on a page at most: 1 to 200, usually 50. */
                limit?: number;
                /** @description Of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suppressed addresses, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `suppression_not_found`: This address is not on the app's suppression list: it gets letters.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The address. */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry of that address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressedAddress"];
                };
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `suppression_not_found`: This address is not on the app's suppression list: it gets letters.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app. */
                app_id: string;
                /** @description The address. */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `admin_token_invalid`: The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one. */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_authority`: The admin token is good, and not for this: it is for another app, or for reading alone. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `suppression_not_found`: This address is not on the app's suppression list: it gets letters.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The body was read, but not all of it can be. The member errors names every field that is wrong, and why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeResendReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The app whose letters it is about. */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "email.bounced",
                 *       "created_at": "2026-11-29T06:00:45.000Z",
                 *       "data": {
                 *         "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
                 *         "to": [
                 *           "ann@example.org"
                 *         ],
                 *         "bounce": {
                 *           "type": "Permanent",
                 *           "subType": "General",
                 *           "message": "no such mailbox"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The report was heard. A repeated one, one of a letter that is not this app's, and one of a kind that does not matter here change nothing. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `malformed_request`: The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken.
             *
             *     `signature_invalid`: The report bears no signature that was made just now under a secret of this app: its headers are missing, its body was changed, or it is older than five minutes.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `app_not_found`: The path names an app that does not exist.
             *
             *     `not_found`: Nothing is served at this path.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: A body has at most 16 KiB, or 512 KiB in the admin API. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server can work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.0.3",
                     *       "info": {
                     *         "title": "Gatepost"
                     *       }
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The problem's code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description `not_found`: Nothing is served at this path. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri_too_long`: A URL has at most 8 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something is wrong on the server. Its log names the cause under the id of this request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something that the server needs can't be reached. Try again after Retry-After. */
            503: {
                headers: {
                    /** @description after how many seconds to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
