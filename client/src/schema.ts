// Made from openapi.json by `npm run contract`. Not to be edited.

export interface paths {
    "/api/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Up to 100 documents of any types
         * @description Full views in a batch are without structured data, social cards, neighbours and counts.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of events */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event, by documentId or slug */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of experts */
        get: operations["listExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expert, by documentId or slug */
        get: operations["getExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Citations of an expert’s whole work */
        get: operations["citeWorkOfExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interviews and publications of an expert
         * @description Interviews and publications in one list, the newest first, read on from a cursor that keeps its place while content is published or removed.
         */
        get: operations["listWorkOfExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of interviews */
        get: operations["listInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interview, by documentId or slug */
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to cite the interview, or one utterance of it */
        get: operations["citeOneInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to read next, and why
         * @description First what editors chose, then what shares topics (rare ones weigh more), experts or words, the newer first among equals. Never the document itself.
         */
        get: operations["listRelatedOfInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript, in the form that Accept asks for */
        get: operations["getTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as a page with an anchor for each turn */
        get: operations["getTranscriptHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as JSON for podcast players */
        get: operations["getTranscriptJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as Markdown */
        get: operations["getTranscriptMd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.srt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as SubRip captions */
        get: operations["getTranscriptSrt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as plain text */
        get: operations["getTranscriptTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{id}/transcript.vtt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript as WebVTT captions */
        get: operations["getTranscriptVtt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Citations of interviews, to keep in a reference manager */
        get: operations["citeInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many documents of a listing have which year, type, topic, expert, show and language */
        get: operations["countInterviewFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description (OpenAPI 3.1) */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of publications */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One publication, by documentId or slug */
        get: operations["getPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to cite the publication */
        get: operations["citeOnePublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to read next, and why
         * @description First what editors chose, then what shares topics (rare ones weigh more), experts or words, the newer first among equals. Never the document itself.
         */
        get: operations["listRelatedOfPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Citations of publications, to keep in a reference manager */
        get: operations["citePublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many documents of a listing have which year, type, topic, expert, show and language */
        get: operations["countPublicationFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paths of the site that lead elsewhere now, or ended
         * @description Former slugs and former paths of what is, or was, public; what changed first, first. Whoever keeps them asks with `since` for what changed, and now and then for all: a path at which there is a page again is told no more.
         */
        get: operations["listRedirects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is at a path of the site, or of the former one */
        get: operations["resolvePath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of shows */
        get: operations["listShows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One show, by documentId or slug */
        get: operations["getShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site: who publishes, and where */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of topics */
        get: operations["listTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One topic, by documentId or slug */
        get: operations["getTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interviews and publications on a topic
         * @description Interviews and publications in one list, the newest first, read on from a cursor that keeps its place while content is published or removed.
         */
        get: operations["listLatestOnTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}/social-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shared link shows: Open Graph and X */
        get: operations["getSocialCardOfTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page is about, as JSON-LD */
        get: operations["getStructuredDataOfTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Up to 100 documents of any types, as cards
         * @description Full views in a batch are without structured data, social cards, neighbours and counts.
         */
        get: operations["getCardBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of events, as cards */
        get: operations["listEventCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event, by documentId or slug, as a card */
        get: operations["getEventCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of experts, as cards */
        get: operations["listExpertCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expert, by documentId or slug, as a card */
        get: operations["getExpertCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of interviews, as cards */
        get: operations["listInterviewCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interview, by documentId or slug, as a card */
        get: operations["getInterviewCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of publications, as cards */
        get: operations["listPublicationCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One publication, by documentId or slug, as a card */
        get: operations["getPublicationCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of shows, as cards */
        get: operations["listShowCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One show, by documentId or slug, as a card */
        get: operations["getShowCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site, as a card */
        get: operations["getSiteCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of topics, as cards */
        get: operations["listTopicCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/card/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One topic, by documentId or slug, as a card */
        get: operations["getTopicCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Up to 100 documents of any types, as their pages show them
         * @description Full views in a batch are without structured data, social cards, neighbours and counts.
         */
        get: operations["getPageBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of events, as their pages show them */
        get: operations["listEventPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event, by documentId or slug, as its page shows it */
        get: operations["getEventPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of experts, as their pages show them */
        get: operations["listExpertPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expert, by documentId or slug, as its page shows it */
        get: operations["getExpertPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of interviews, as their pages show them */
        get: operations["listInterviewPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interview, by documentId or slug, as its page shows it */
        get: operations["getInterviewPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of publications, as their pages show them */
        get: operations["listPublicationPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One publication, by documentId or slug, as its page shows it */
        get: operations["getPublicationPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of shows, as their pages show them */
        get: operations["listShowPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One show, by documentId or slug, as its page shows it */
        get: operations["getShowPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site, as its page shows it */
        get: operations["getSitePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of topics, as their pages show them */
        get: operations["listTopicPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/full/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One topic, by documentId or slug, as its page shows it */
        get: operations["getTopicPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/events.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest events as Atom */
        get: operations["getFeedOfEventsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events as a calendar */
        get: operations["getCalendarOfEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/events.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest events as JSON Feed 1.1 */
        get: operations["getFeedOfEventsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/events.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest events as RSS 2.0 */
        get: operations["getFeedOfEventsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/experts/{slug}.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one expert as Atom */
        get: operations["getFeedOfExpertAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/experts/{slug}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one expert as JSON Feed 1.1 */
        get: operations["getFeedOfExpertJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/experts/{slug}.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one expert as RSS 2.0 */
        get: operations["getFeedOfExpertRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/interviews.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest interviews as Atom */
        get: operations["getFeedOfInterviewsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/interviews.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest interviews as JSON Feed 1.1 */
        get: operations["getFeedOfInterviewsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/interviews.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest interviews as RSS 2.0 */
        get: operations["getFeedOfInterviewsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/interviews/{id}/chapters.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chapters of an interview for podcast players */
        get: operations["getChapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/publications.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest publications as Atom */
        get: operations["getFeedOfPublicationsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/publications.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest publications as JSON Feed 1.1 */
        get: operations["getFeedOfPublicationsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/publications.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest publications as RSS 2.0 */
        get: operations["getFeedOfPublicationsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/shows/{slug}.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A show as a podcast
         * @description RSS with the elements of Apple Podcasts and Podcasting 2.0.
         */
        get: operations["getPodcast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/topics/{slug}.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one topic as Atom */
        get: operations["getFeedOfTopicAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/topics/{slug}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one topic as JSON Feed 1.1 */
        get: operations["getFeedOfTopicJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/topics/{slug}.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of one topic as RSS 2.0 */
        get: operations["getFeedOfTopicRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of the media library in another size and format
         * @description Where pictures are being made for too many, 503 `IMAGES_BUSY` says when to try again; `IMAGE_UNREADABLE` is of the disk.
         */
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/news-sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interviews and publications of the last two days
         * @description For Google News; at most 1000, the newest first. Days are those of UTC.
         */
        get: operations["getNewsSitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests may be sent here */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What robots should leave alone, and where the sitemaps are */
        get: operations["getRobots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sitemaps
         * @description An index as in the protocol of sitemaps.org, with when a page in each changed last.
         */
        get: operations["getSitemapIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/events-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of events
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/experts-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of experts
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/interviews-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of interviews
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/publications-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of publications
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/shows-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of shows
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfShows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/topics-{number}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of topics
         * @description At most 50000 and 50 MB, each with when it changed and its translations (hreflang).
         */
        get: operations["getSitemapOfTopics"];
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
        Alternate: {
            /**
             * Format: uri
             * @description The address of the page in it.
             */
            href: string;
            /** @description A language, or `x-default` for who reads none of them. */
            hreflang: string;
        };
        BatchEventCard: {
            /** @constant */
            contentType: "event";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** Format: date-time */
            endsAt: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            onlineUrl: string | null;
            place: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** @description Only in lists that are sorted by it. */
            recordingUrl?: string | null;
            slug: string;
            speakers: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchEventPage: {
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            /** @constant */
            contentType: "event";
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** Format: date-time */
            endsAt: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            onlineUrl: string | null;
            place: string | null;
            /** Format: date-time */
            publishedAt: string;
            recording: {
                /** Format: date */
                airDate: string;
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                locale: string | null;
                slug: string;
                title: string;
            } | null;
            recordingUrl: string | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            seo: components["schemas"]["Seo"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            speakers: components["schemas"]["ExpertCard"][];
            /** Format: date-time */
            startsAt: string;
            structuredData?: components["schemas"]["StructuredData"];
            timeZone: string;
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        BatchExpertCard: {
            /** @enum {string|null} */
            affiliation: "staff" | "fellow" | "external" | "former" | null;
            /** @description Only in lists that are sorted by it. */
            biography?: components["schemas"]["Block"][] | null;
            /** @constant */
            contentType: "expert";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            jobTitle: string | null;
            /** @description Only in lists that are sorted by it. */
            languages?: string[] | null;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            name: string;
            /** @description Only in lists that are sorted by it. */
            nameVariants?: string[] | null;
            /** @description Only in lists that are sorted by it. */
            orcid?: string | null;
            organization: string | null;
            photo: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchExpertPage: {
            /** @enum {string|null} */
            affiliation: "staff" | "fellow" | "external" | "former" | null;
            biography: components["schemas"]["Block"][] | null;
            /** @description `biography` as HTML, the same as in feeds; all addresses are absolute. */
            biographyHtml: string | null;
            /** @constant */
            contentType: "expert";
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
                /** @description How many. */
                publications: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            jobTitle: string | null;
            languages: string[] | null;
            links: components["schemas"]["Link"][];
            name: string;
            nameVariants: string[] | null;
            orcid: string | null;
            organization: string | null;
            photo: components["schemas"]["File"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        BatchInterviewCard: {
            /** Format: date */
            airDate: string;
            audioUrl: string | null;
            /** @constant */
            contentType: "interview";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            guests: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                photo: components["schemas"]["File"] | null;
                slug: string;
            }[];
            /** @description Whether it can be heard: a file or an address. */
            hasAudio: boolean;
            /** @description Whether it can be read. */
            hasTranscript: boolean;
            /** @description Only in lists that are sorted by it. */
            hostAffiliation?: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            show: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                slug: string;
                title: string;
            } | null;
            slug: string;
            standfirst: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchInterviewPage: {
            /** Format: date */
            airDate: string;
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            audio: components["schemas"]["File"] | null;
            audioUrl: string | null;
            /** @constant */
            contentType: "interview";
            /** Format: date-time */
            createdAt: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            formerPaths: string[] | null;
            guests: components["schemas"]["ExpertCard"][];
            hostAffiliation: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            /** @description The interview after it in its show, by date; not in a batch. */
            next?: components["schemas"]["InterviewCard"] | null;
            /** @description The interview before it in its show, by date; not in a batch. */
            previous?: components["schemas"]["InterviewCard"] | null;
            /** Format: date-time */
            publishedAt: string;
            pullQuote: components["schemas"]["PullQuote"] | null;
            /** @description Minutes that it takes to read, at 238 words a minute; null where there is none. */
            readingMinutes: number | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            seo: components["schemas"]["Seo"] | null;
            show: components["schemas"]["ShowCard"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            standfirst: string | null;
            structuredData?: components["schemas"]["StructuredData"];
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            transcript: components["schemas"]["Turn"][];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
            /** @description Words of the text; null where there is none. */
            wordCount: number | null;
        };
        BatchPublicationCard: {
            authors: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** @description Only in lists that are sorted by it. */
            body?: components["schemas"]["Block"][] | null;
            /** @constant */
            contentType: "publication";
            cover: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            doi?: string | null;
            /** @description Only in lists that are sorted by it. */
            externalUrl?: string | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** Format: date */
            releaseDate: string;
            slug: string;
            summary: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchPublicationPage: {
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            authors: components["schemas"]["ExpertCard"][];
            body: components["schemas"]["Block"][] | null;
            /** @description `body` as HTML, the same as in feeds; all addresses are absolute. */
            bodyHtml: string | null;
            /** @constant */
            contentType: "publication";
            cover: components["schemas"]["File"] | null;
            /** Format: date-time */
            createdAt: string;
            document: components["schemas"]["File"] | null;
            /** @description Identity for ever. */
            documentId: string;
            doi: string | null;
            externalUrl: string | null;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /** Format: date-time */
            publishedAt: string;
            /** @description Minutes that it takes to read, at 238 words a minute; null where there is none. */
            readingMinutes: number | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            /** Format: date */
            releaseDate: string;
            seo: components["schemas"]["Seo"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            summary: string | null;
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
            /** @description Words of the text; null where there is none. */
            wordCount: number | null;
        };
        BatchShowCard: {
            artwork: components["schemas"]["File"] | null;
            broadcaster: string | null;
            channel: string | null;
            /** @constant */
            contentType: "show";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Only in lists that are sorted by it. */
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @enum {string|null} */
            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "occasional" | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @description Only in lists that are sorted by it. */
            language?: string | null;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            title: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchShowPage: {
            artwork: components["schemas"]["File"] | null;
            broadcaster: string | null;
            channel: string | null;
            /** @constant */
            contentType: "show";
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @enum {string|null} */
            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "occasional" | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            language: string | null;
            podcast: components["schemas"]["Podcast"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        BatchSiteCard: {
            /** @constant */
            contentType: "site";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            publisherName: string;
            /** @description Only in lists that are sorted by it. */
            rightsStatement?: string | null;
            siteUrl: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchSitePage: {
            contact: components["schemas"]["Contact"] | null;
            /** @constant */
            contentType: "site";
            /** Format: date-time */
            createdAt: string;
            defaultShareImage: components["schemas"]["File"] | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            logo: components["schemas"]["File"] | null;
            /** Format: date-time */
            publishedAt: string;
            publisherName: string;
            rightsStatement: string | null;
            siteUrl: string;
            /** Format: date-time */
            updatedAt: string;
        };
        BatchTopicCard: {
            /** @constant */
            contentType: "topic";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Only in lists that are sorted by it. */
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            kind: "issue-area" | "region" | "country" | "programme";
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            name: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        BatchTopicPage: {
            children: components["schemas"]["TopicCard"][];
            /** @constant */
            contentType: "topic";
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
                /** @description How many. */
                publications: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            kind: "issue-area" | "region" | "country" | "programme";
            name: string;
            parent: components["schemas"]["TopicCard"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        /** @description One block of rich text; `@strapi/blocks-react-renderer` shows them. */
        Block: {
            children: components["schemas"]["InlineNode"][];
            /** @constant */
            type: "paragraph";
        } | {
            children: components["schemas"]["InlineNode"][];
            /** @constant */
            type: "quote";
        } | {
            children: components["schemas"]["InlineNode"][];
            level: number;
            /** @constant */
            type: "heading";
        } | {
            children: components["schemas"]["InlineNode"][];
            language?: string | null;
            /** @constant */
            type: "code";
        } | components["schemas"]["ListNode"] | {
            children: components["schemas"]["TextNode"][];
            image: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "image";
        };
        CardBatch: {
            data: (components["schemas"]["BatchTopicCard"] | components["schemas"]["BatchExpertCard"] | components["schemas"]["BatchShowCard"] | components["schemas"]["BatchInterviewCard"] | components["schemas"]["BatchPublicationCard"] | components["schemas"]["BatchEventCard"] | components["schemas"]["BatchSiteCard"])[];
            meta: {
                /** @description What is unknown, a draft, or not in this language. */
                missing: string[];
                /** @constant */
                view: "card";
            };
        };
        Contact: {
            address: string | null;
            /** Format: email */
            email: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            phone: string | null;
        };
        ContactFields: {
            address?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            phone?: string | null;
        };
        Error: {
            data?: null;
            error: {
                details: {
                    /** @description Stable: act on it, not on the message. */
                    code: string;
                    errors?: ({
                        code?: string;
                        message: string;
                        name?: string;
                        path?: (string | number)[];
                    } & {
                        [key: string]: unknown;
                    })[];
                    /** @description The parameter that is to blame. */
                    parameter?: string;
                    /**
                     * Format: date-time
                     * @description Since when a document is public no more.
                     */
                    when?: string;
                } & {
                    [key: string]: unknown;
                };
                /** @description What was wrong, where, and how to mend it. */
                message: string;
                /** @description The kind of error. */
                name: string;
                /** @description The same as that of the answer. */
                status: number;
            };
        };
        EventCard: {
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** Format: date-time */
            endsAt: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            onlineUrl: string | null;
            place: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** @description Only in lists that are sorted by it. */
            recordingUrl?: string | null;
            slug: string;
            speakers: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        EventCardAnswer: {
            data: components["schemas"]["EventCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        EventCardList: {
            data: components["schemas"]["EventCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        EventFields: {
            /** Format: date-time */
            createdAt?: string;
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** Format: date-time */
            endsAt?: string;
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale?: string | null;
            localizations?: components["schemas"]["EventFields"][] | {
                /** @description How many. */
                count: number;
            };
            onlineUrl?: string | null;
            place?: string | null;
            /** Format: date-time */
            publishedAt?: string;
            recording?: components["schemas"]["InterviewFields"] | null;
            recordingUrl?: string | null;
            relatedPublications?: components["schemas"]["PublicationFields"][] | {
                /** @description How many. */
                count: number;
            };
            seo?: components["schemas"]["SeoFields"] | null;
            slug?: string;
            speakers?: components["schemas"]["ExpertFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            startsAt?: string;
            timeZone?: string;
            title?: string;
            topics?: components["schemas"]["TopicFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            updatedAt?: string;
        };
        EventFieldsAnswer: {
            data: components["schemas"]["EventFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        EventFieldsList: {
            data: components["schemas"]["EventFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        EventPage: {
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** Format: date-time */
            endsAt: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            onlineUrl: string | null;
            place: string | null;
            /** Format: date-time */
            publishedAt: string;
            recording: {
                /** Format: date */
                airDate: string;
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                locale: string | null;
                slug: string;
                title: string;
            } | null;
            recordingUrl: string | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            seo: components["schemas"]["Seo"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            speakers: components["schemas"]["ExpertCard"][];
            /** Format: date-time */
            startsAt: string;
            structuredData?: components["schemas"]["StructuredData"];
            timeZone: string;
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        EventPageAnswer: {
            data: components["schemas"]["EventPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        EventPageList: {
            data: components["schemas"]["EventPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        ExpertCard: {
            /** @enum {string|null} */
            affiliation: "staff" | "fellow" | "external" | "former" | null;
            /** @description Only in lists that are sorted by it. */
            biography?: components["schemas"]["Block"][] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            jobTitle: string | null;
            /** @description Only in lists that are sorted by it. */
            languages?: string[] | null;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            name: string;
            /** @description Only in lists that are sorted by it. */
            nameVariants?: string[] | null;
            /** @description Only in lists that are sorted by it. */
            orcid?: string | null;
            organization: string | null;
            photo: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        ExpertCardAnswer: {
            data: components["schemas"]["ExpertCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        ExpertCardList: {
            data: components["schemas"]["ExpertCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        ExpertFields: {
            /** @enum {string|null} */
            affiliation?: "staff" | "fellow" | "external" | "former" | null;
            biography?: components["schemas"]["Block"][] | null;
            /** Format: date-time */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            interviews?: components["schemas"]["InterviewFields"][] | {
                /** @description How many. */
                count: number;
            };
            jobTitle?: string | null;
            languages?: string[] | null;
            links?: components["schemas"]["LinkFields"][];
            name?: string;
            nameVariants?: string[] | null;
            orcid?: string | null;
            organization?: string | null;
            photo?: components["schemas"]["FileFields"] | null;
            publications?: components["schemas"]["PublicationFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            publishedAt?: string;
            slug?: string;
            topics?: components["schemas"]["TopicFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            updatedAt?: string;
        };
        ExpertFieldsAnswer: {
            data: components["schemas"]["ExpertFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        ExpertFieldsList: {
            data: components["schemas"]["ExpertFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        ExpertPage: {
            /** @enum {string|null} */
            affiliation: "staff" | "fellow" | "external" | "former" | null;
            biography: components["schemas"]["Block"][] | null;
            /** @description `biography` as HTML, the same as in feeds; all addresses are absolute. */
            biographyHtml: string | null;
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
                /** @description How many. */
                publications: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            jobTitle: string | null;
            languages: string[] | null;
            links: components["schemas"]["Link"][];
            name: string;
            nameVariants: string[] | null;
            orcid: string | null;
            organization: string | null;
            photo: components["schemas"]["File"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        ExpertPageAnswer: {
            data: components["schemas"]["ExpertPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        ExpertPageList: {
            data: components["schemas"]["ExpertPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        File: {
            alternativeText: string | null;
            caption: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Identity for ever. */
            documentId: string;
            ext: string | null;
            focalPoint: unknown | null;
            /** @description By name: thumbnail, small, medium, large, as far as the picture is larger. */
            formats: {
                [key: string]: components["schemas"]["ImageFormat"];
            } | null;
            hash: string;
            height: number | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            mime: string;
            name: string;
            /** @description A tiny picture (`data:`) to show until the picture is there; null for older files and others. */
            placeholder: string | null;
            previewUrl: string | null;
            provider: string;
            provider_metadata: unknown | null;
            /** Format: date-time */
            publishedAt: string;
            size: number;
            /** @description For `<img srcset>`: the picture in all widths that it has; null for what is made in no other size. */
            srcset: string | null;
            /** Format: date-time */
            updatedAt: string;
            url: string;
            width: number | null;
        };
        FileFields: {
            alternativeText?: string | null;
            caption?: string | null;
            /** Format: date-time */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            ext?: string | null;
            focalPoint?: unknown | null;
            /** @description By name: thumbnail, small, medium, large, as far as the picture is larger. */
            formats?: {
                [key: string]: components["schemas"]["ImageFormat"];
            } | null;
            hash?: string;
            height?: number | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            mime?: string;
            name?: string;
            previewUrl?: string | null;
            provider?: string;
            provider_metadata?: unknown | null;
            /** Format: date-time */
            publishedAt?: string;
            size?: number;
            /** Format: date-time */
            updatedAt?: string;
            url?: string;
            width?: number | null;
        };
        /** @description The picture in another size. */
        ImageFormat: {
            height?: number;
            mime?: string;
            /** @description Kilobytes. */
            size?: number;
            url: string;
            width?: number;
        } & {
            [key: string]: unknown;
        };
        InlineNode: components["schemas"]["TextNode"] | {
            children: components["schemas"]["TextNode"][];
            rel?: string;
            target?: string;
            /** @constant */
            type: "link";
            url: string;
        };
        InterviewCard: {
            /** Format: date */
            airDate: string;
            audioUrl: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            guests: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                photo: components["schemas"]["File"] | null;
                slug: string;
            }[];
            /** @description Whether it can be heard: a file or an address. */
            hasAudio: boolean;
            /** @description Whether it can be read. */
            hasTranscript: boolean;
            /** @description Only in lists that are sorted by it. */
            hostAffiliation?: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            show: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                slug: string;
                title: string;
            } | null;
            slug: string;
            standfirst: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        InterviewCardAnswer: {
            data: components["schemas"]["InterviewCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        InterviewCardList: {
            data: components["schemas"]["InterviewCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        InterviewFields: {
            /** Format: date */
            airDate?: string;
            audio?: components["schemas"]["FileFields"] | null;
            audioUrl?: string | null;
            /** Format: date-time */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            duration?: number | null;
            formerPaths?: string[] | null;
            guests?: components["schemas"]["ExpertFields"][] | {
                /** @description How many. */
                count: number;
            };
            hostAffiliation?: string | null;
            hostName?: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale?: string | null;
            localizations?: components["schemas"]["InterviewFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            publishedAt?: string;
            pullQuote?: components["schemas"]["PullQuoteFields"] | null;
            relatedPublications?: components["schemas"]["PublicationFields"][] | {
                /** @description How many. */
                count: number;
            };
            seo?: components["schemas"]["SeoFields"] | null;
            show?: components["schemas"]["ShowFields"] | null;
            slug?: string;
            standfirst?: string | null;
            title?: string;
            topics?: components["schemas"]["TopicFields"][] | {
                /** @description How many. */
                count: number;
            };
            transcript?: components["schemas"]["TurnFields"][];
            /** Format: date-time */
            updatedAt?: string;
        };
        InterviewFieldsAnswer: {
            data: components["schemas"]["InterviewFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        InterviewFieldsList: {
            data: components["schemas"]["InterviewFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        InterviewPage: {
            /** Format: date */
            airDate: string;
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            audio: components["schemas"]["File"] | null;
            audioUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            formerPaths: string[] | null;
            guests: components["schemas"]["ExpertCard"][];
            hostAffiliation: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            /** @description The interview after it in its show, by date; not in a batch. */
            next?: components["schemas"]["InterviewCard"] | null;
            /** @description The interview before it in its show, by date; not in a batch. */
            previous?: components["schemas"]["InterviewCard"] | null;
            /** Format: date-time */
            publishedAt: string;
            pullQuote: components["schemas"]["PullQuote"] | null;
            /** @description Minutes that it takes to read, at 238 words a minute; null where there is none. */
            readingMinutes: number | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            seo: components["schemas"]["Seo"] | null;
            show: components["schemas"]["ShowCard"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            standfirst: string | null;
            structuredData?: components["schemas"]["StructuredData"];
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            transcript: components["schemas"]["Turn"][];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
            /** @description Words of the text; null where there is none. */
            wordCount: number | null;
        };
        InterviewPageAnswer: {
            data: components["schemas"]["InterviewPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        InterviewPageList: {
            data: components["schemas"]["InterviewPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        Link: {
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            label: string;
            url: string;
        };
        LinkFields: {
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            label?: string;
            url?: string;
        };
        Links: {
            /** @description Where to read on, from the root of this server; null at the end. */
            next: string | null;
        };
        ListItemNode: {
            children: components["schemas"]["InlineNode"][];
            /** @constant */
            type: "list-item";
        };
        ListNode: {
            children: (components["schemas"]["ListItemNode"] | components["schemas"]["ListNode"])[];
            /** @enum {string} */
            format: "ordered" | "unordered";
            indentLevel?: number;
            /** @constant */
            type: "list";
        };
        Moved: {
            data: null;
            meta: {
                movedTo: {
                    /** @description Identity for ever. */
                    documentId: string;
                    /** @description The slug of now. */
                    slug: string;
                    /** @description The address to ask instead, as in the header Location. */
                    url: string;
                };
            };
        };
        PageBatch: {
            data: (components["schemas"]["BatchTopicPage"] | components["schemas"]["BatchExpertPage"] | components["schemas"]["BatchShowPage"] | components["schemas"]["BatchInterviewPage"] | components["schemas"]["BatchPublicationPage"] | components["schemas"]["BatchEventPage"] | components["schemas"]["BatchSitePage"])[];
            meta: {
                /** @description What is unknown, a draft, or not in this language. */
                missing: string[];
                /** @constant */
                view: "full";
            };
        };
        /** @description `total` and `pageCount` only where they were asked for. */
        Pagination: {
            /** @description Most documents on this page. */
            limit?: number;
            /** @description The number of this page. */
            page?: number;
            /** @description The number of pages. */
            pageCount?: number;
            /** @description Most documents on one page. */
            pageSize?: number;
            /** @description Documents before this page. */
            start?: number;
            /** @description How many. */
            total?: number;
        };
        Podcast: {
            category: string | null;
            explicit: boolean | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** Format: email */
            ownerEmail: string | null;
            ownerName: string | null;
        };
        PodcastFields: {
            category?: string | null;
            explicit?: boolean | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** Format: email */
            ownerEmail?: string | null;
            ownerName?: string | null;
        };
        /** @description RFC 9457; for those whose Accept prefers `application/problem+json`. */
        Problem: {
            /** @description Stable: act on it, not on the message. */
            code: string;
            /** @description What was wrong, where, and how to mend it. */
            detail: string;
            /** @description The same as that of the answer. */
            status: number;
            /** @description The kind of error. */
            title: string;
            /**
             * @description No page describes it.
             * @constant
             */
            type: "about:blank";
        } & {
            [key: string]: unknown;
        };
        PublicationCard: {
            authors: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** @description Only in lists that are sorted by it. */
            body?: components["schemas"]["Block"][] | null;
            cover: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            doi?: string | null;
            /** @description Only in lists that are sorted by it. */
            externalUrl?: string | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** Format: date */
            releaseDate: string;
            slug: string;
            summary: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        PublicationCardAnswer: {
            data: components["schemas"]["PublicationCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        PublicationCardList: {
            data: components["schemas"]["PublicationCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        PublicationFields: {
            authors?: components["schemas"]["ExpertFields"][] | {
                /** @description How many. */
                count: number;
            };
            body?: components["schemas"]["Block"][] | null;
            cover?: components["schemas"]["FileFields"] | null;
            /** Format: date-time */
            createdAt?: string;
            document?: components["schemas"]["FileFields"] | null;
            /** @description Identity for ever. */
            documentId: string;
            doi?: string | null;
            externalUrl?: string | null;
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale?: string | null;
            localizations?: components["schemas"]["PublicationFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** @enum {string} */
            publicationType?: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /** Format: date-time */
            publishedAt?: string;
            relatedPublications?: components["schemas"]["PublicationFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date */
            releaseDate?: string;
            seo?: components["schemas"]["SeoFields"] | null;
            slug?: string;
            summary?: string | null;
            title?: string;
            topics?: components["schemas"]["TopicFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            updatedAt?: string;
        };
        PublicationFieldsAnswer: {
            data: components["schemas"]["PublicationFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        PublicationFieldsList: {
            data: components["schemas"]["PublicationFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        PublicationPage: {
            /** @description For `<link rel="alternate">`, `x-default` last; empty while the site has no address. */
            alternates: components["schemas"]["Alternate"][];
            authors: components["schemas"]["ExpertCard"][];
            body: components["schemas"]["Block"][] | null;
            /** @description `body` as HTML, the same as in feeds; all addresses are absolute. */
            bodyHtml: string | null;
            cover: components["schemas"]["File"] | null;
            /** Format: date-time */
            createdAt: string;
            document: components["schemas"]["File"] | null;
            /** @description Identity for ever. */
            documentId: string;
            doi: string | null;
            externalUrl: string | null;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @description All translations, this one among them, in the order of the languages set up. */
            localizations: components["schemas"]["Translation"][];
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /** Format: date-time */
            publishedAt: string;
            /** @description Minutes that it takes to read, at 238 words a minute; null where there is none. */
            readingMinutes: number | null;
            relatedPublications: components["schemas"]["PublicationCard"][];
            /** Format: date */
            releaseDate: string;
            seo: components["schemas"]["Seo"] | null;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            summary: string | null;
            title: string;
            topics: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                /** @enum {string} */
                kind: "issue-area" | "region" | "country" | "programme";
                name: string;
                parent: components["schemas"]["TopicCard"] | null;
                slug: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
            /** @description Words of the text; null where there is none. */
            wordCount: number | null;
        };
        PublicationPageAnswer: {
            data: components["schemas"]["PublicationPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        PublicationPageList: {
            data: components["schemas"]["PublicationPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        PullQuote: {
            attribution: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            text: string;
        };
        PullQuoteFields: {
            attribution?: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            text?: string;
        };
        Reason: {
            /** @constant */
            kind: "chosen";
        } | {
            /** @description Identity for ever. */
            documentId: string;
            /** @constant */
            kind: "topic";
            /** @description As it is shown. */
            name: string;
            /** @description Last part of its address. */
            slug: string | null;
        } | {
            /** @description Identity for ever. */
            documentId: string;
            /** @constant */
            kind: "expert";
            /** @description As it is shown. */
            name: string;
            /** @description Last part of its address. */
            slug: string | null;
        } | {
            /** @constant */
            kind: "text";
            likeness: number;
        };
        RelatedInterview: {
            /** Format: date */
            airDate: string;
            audioUrl: string | null;
            /** @constant */
            contentType: "interview";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            guests: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                photo: components["schemas"]["File"] | null;
                slug: string;
            }[];
            /** @description Whether it can be heard: a file or an address. */
            hasAudio: boolean;
            /** @description Whether it can be read. */
            hasTranscript: boolean;
            /** @description Only in lists that are sorted by it. */
            hostAffiliation?: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** @description Why it is related. */
            reasons: components["schemas"]["Reason"][];
            show: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                slug: string;
                title: string;
            } | null;
            slug: string;
            standfirst: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        RelatedPublication: {
            authors: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** @description Only in lists that are sorted by it. */
            body?: components["schemas"]["Block"][] | null;
            /** @constant */
            contentType: "publication";
            cover: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            doi?: string | null;
            /** @description Only in lists that are sorted by it. */
            externalUrl?: string | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** @description Why it is related. */
            reasons: components["schemas"]["Reason"][];
            /** Format: date */
            releaseDate: string;
            slug: string;
            summary: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        Seo: {
            canonicalUrl: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            metaDescription: string | null;
            metaTitle: string | null;
            noindex: boolean | null;
            shareImage: components["schemas"]["File"] | null;
        };
        SeoFields: {
            canonicalUrl?: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            metaDescription?: string | null;
            metaTitle?: string | null;
            noindex?: boolean | null;
            shareImage?: components["schemas"]["FileFields"] | null;
        };
        ShowCard: {
            artwork: components["schemas"]["File"] | null;
            broadcaster: string | null;
            channel: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Only in lists that are sorted by it. */
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @enum {string|null} */
            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "occasional" | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @description Only in lists that are sorted by it. */
            language?: string | null;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            title: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        ShowCardAnswer: {
            data: components["schemas"]["ShowCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        ShowCardList: {
            data: components["schemas"]["ShowCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        ShowFields: {
            artwork?: components["schemas"]["FileFields"] | null;
            broadcaster?: string | null;
            channel?: string | null;
            /** Format: date-time */
            createdAt?: string;
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths?: string[] | null;
            /** @enum {string|null} */
            frequency?: "daily" | "weekly" | "biweekly" | "monthly" | "occasional" | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            interviews?: components["schemas"]["InterviewFields"][] | {
                /** @description How many. */
                count: number;
            };
            language?: string | null;
            podcast?: components["schemas"]["PodcastFields"] | null;
            /** Format: date-time */
            publishedAt?: string;
            slug?: string;
            title?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        ShowFieldsAnswer: {
            data: components["schemas"]["ShowFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        ShowFieldsList: {
            data: components["schemas"]["ShowFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        ShowPage: {
            artwork: components["schemas"]["File"] | null;
            broadcaster: string | null;
            channel: string | null;
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @enum {string|null} */
            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "occasional" | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            language: string | null;
            podcast: components["schemas"]["Podcast"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        ShowPageAnswer: {
            data: components["schemas"]["ShowPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        ShowPageList: {
            data: components["schemas"]["ShowPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        SiteCard: {
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            publisherName: string;
            /** @description Only in lists that are sorted by it. */
            rightsStatement?: string | null;
            siteUrl: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        SiteCardAnswer: {
            data: components["schemas"]["SiteCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        SiteFields: {
            contact?: components["schemas"]["ContactFields"] | null;
            /** Format: date-time */
            createdAt?: string;
            defaultShareImage?: components["schemas"]["FileFields"] | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            logo?: components["schemas"]["FileFields"] | null;
            /** Format: date-time */
            publishedAt?: string;
            publisherName?: string;
            rightsStatement?: string | null;
            siteUrl?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        SiteFieldsAnswer: {
            data: components["schemas"]["SiteFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        SitePage: {
            contact: components["schemas"]["Contact"] | null;
            /** Format: date-time */
            createdAt: string;
            defaultShareImage: components["schemas"]["File"] | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            logo: components["schemas"]["File"] | null;
            /** Format: date-time */
            publishedAt: string;
            publisherName: string;
            rightsStatement: string | null;
            siteUrl: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SitePageAnswer: {
            data: components["schemas"]["SitePage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        /** @description What a shared link shows. Escape each value as any text in an attribute. */
        SocialCard: {
            /** @description For `<meta property="…" content="…">`, in order. */
            openGraph: {
                /** @description The value. */
                content: string;
                /** @description Which value. */
                property: string;
            }[];
            /** @description For `<meta name="…" content="…">`, in order. */
            x: {
                /** @description The value. */
                content: string;
                /** @description Which value. */
                name: string;
            }[];
        };
        /** @description The expert who speaks, as a guest of this interview. */
        Speaker: {
            /** @description Identity for ever. */
            documentId: string;
            jobTitle: string | null;
            name: string;
            slug: string | null;
        };
        /** @description One JSON-LD graph, to print as it is into a script element of the type `application/ld+json`. */
        StructuredData: {
            /** @constant */
            "@context": "https://schema.org";
            "@graph": {
                [key: string]: unknown;
            }[];
        };
        TextNode: {
            bold?: boolean;
            code?: boolean;
            italic?: boolean;
            strikethrough?: boolean;
            text: string;
            /** @constant */
            type: "text";
            underline?: boolean;
        };
        TopicCard: {
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Only in lists that are sorted by it. */
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            kind: "issue-area" | "region" | "country" | "programme";
            /** @description It is not translated. Only where the card stands by itself. */
            locale?: null;
            name: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            slug: string;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        TopicCardAnswer: {
            data: components["schemas"]["TopicCard"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "card";
            };
        };
        TopicCardList: {
            data: components["schemas"]["TopicCard"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "card";
            };
        };
        TopicFields: {
            children?: components["schemas"]["TopicFields"][] | {
                /** @description How many. */
                count: number;
            };
            /** Format: date-time */
            createdAt?: string;
            description?: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            kind?: "issue-area" | "region" | "country" | "programme";
            name?: string;
            parent?: components["schemas"]["TopicFields"] | null;
            /** Format: date-time */
            publishedAt?: string;
            slug?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        TopicFieldsAnswer: {
            data: components["schemas"]["TopicFields"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
            };
        };
        TopicFieldsList: {
            data: components["schemas"]["TopicFields"][];
            links?: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        TopicPage: {
            children: components["schemas"]["TopicCard"][];
            /** @description How many are published in the language of the request, as their lists count them; null for what the caller may not list. Not in a batch. */
            counts?: {
                /** @description How many. */
                interviews: number | null;
                /** @description How many. */
                publications: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** @description Identity for ever. */
            documentId: string;
            formerPaths: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            kind: "issue-area" | "region" | "country" | "programme";
            name: string;
            parent: components["schemas"]["TopicCard"] | null;
            /** Format: date-time */
            publishedAt: string;
            slug: string;
            socialCard?: components["schemas"]["SocialCard"];
            structuredData?: components["schemas"]["StructuredData"];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        TopicPageAnswer: {
            data: components["schemas"]["TopicPage"];
            meta: {
                /** @description The language of the answer. */
                locale?: string;
                /** @constant */
                view: "full";
            };
        };
        TopicPageList: {
            data: components["schemas"]["TopicPage"][];
            links: components["schemas"]["Links"];
            meta: {
                pagination: components["schemas"]["Pagination"];
                /** @constant */
                view: "full";
            };
        };
        Translation: {
            /** @description Identity for ever. */
            documentId: string;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @description Its language. */
            locale: string | null;
            /** @description Last part of its address. */
            slug: string;
            /** @description As it is shown. */
            title: string;
            /**
             * Format: uri
             * @description The address of its page on the public site; null while that has no address.
             */
            url: string | null;
        };
        Turn: {
            end: number | null;
            expert: components["schemas"]["Speaker"] | null;
            expertDocumentId: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            role: "host" | "guest" | "other";
            speaker: string;
            start: number | null;
            text: string;
            turnId: string;
        };
        TurnFields: {
            end?: number | null;
            expertDocumentId?: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            /** @enum {string} */
            role?: "host" | "guest" | "other";
            speaker?: string;
            start?: number | null;
            text?: string;
            turnId?: string;
        };
        WorkInterview: {
            /** Format: date */
            airDate: string;
            audioUrl: string | null;
            /** @constant */
            contentType: "interview";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            duration: number | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            guests: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                photo: components["schemas"]["File"] | null;
                slug: string;
            }[];
            /** @description Whether it can be heard: a file or an address. */
            hasAudio: boolean;
            /** @description Whether it can be read. */
            hasTranscript: boolean;
            /** @description Only in lists that are sorted by it. */
            hostAffiliation?: string | null;
            hostName: string | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            show: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                slug: string;
                title: string;
            } | null;
            slug: string;
            standfirst: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
        WorkPublication: {
            authors: {
                /** @description Identity for ever. */
                documentId: string;
                /** @description Changes whenever the document is published: never keep it. */
                id: number;
                jobTitle: string | null;
                name: string;
                slug: string;
            }[];
            /** @description Only in lists that are sorted by it. */
            body?: components["schemas"]["Block"][] | null;
            /** @constant */
            contentType: "publication";
            cover: components["schemas"]["File"] | null;
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            createdAt?: string;
            /** @description Identity for ever. */
            documentId: string;
            /** @description Only in lists that are sorted by it. */
            doi?: string | null;
            /** @description Only in lists that are sorted by it. */
            externalUrl?: string | null;
            /** @description Only in lists that are sorted by it. */
            formerPaths?: string[] | null;
            /** @description Changes whenever the document is published: never keep it. */
            id: number;
            locale: string | null;
            /** @enum {string} */
            publicationType: "analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book";
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            publishedAt?: string;
            /** Format: date */
            releaseDate: string;
            slug: string;
            summary: string | null;
            title: string;
            topics: components["schemas"]["TopicCard"][];
            /**
             * Format: date-time
             * @description Only in lists that are sorted by it.
             */
            updatedAt?: string;
        };
    };
    responses: {
        /** @description The database is away or took too long (then known answers are still given), or more is asked at once than can be answered (OVERLOADED). */
        Away: {
            headers: {
                /** @description Seconds. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is not valid. */
        BadToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An error of the server, which does not tell. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The slug has changed. Browsers may not keep this without asking. */
        Moved: {
            headers: {
                /** @description The address of now, with the query as it was sent. */
                Location?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Moved"];
            };
        };
        /** @description What `If-None-Match`, or `If-Modified-Since` where there is a `Last-Modified`, names is still right. */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Too many wrong tokens came from this address (`TOO_MANY_ATTEMPTS`). */
        TooMany: {
            headers: {
                /** @description Seconds. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description How long browsers and CDNs may keep it without asking. */
        "Cache-Control": string;
        /** @description Of this representation; for `If-None-Match`. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getBatch: {
        parameters: {
            query: {
                /**
                 * @description 1 to 100 documentIds.
                 * @example [
                 *       "ek5r4zii6o9j02satdmpbuo8",
                 *       "vw92lfzci4dooo64zqu4fre5"
                 *     ]
                 */
                ids: string[];
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description How much of each document. */
                view?: "card" | "full";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents in the order asked, each with its type. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardBatch"] | components["schemas"]["PageBatch"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `startsAt:desc` where it is not given; the documentId decides among equals. A cursor needs one of: startsAt, endsAt, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCardList"] | components["schemas"]["EventPageList"] | components["schemas"]["EventFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the event.
                 * @example who-measures-the-river-live
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCardAnswer"] | components["schemas"]["EventPageAnswer"] | components["schemas"]["EventFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published event is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfEvent: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the event.
                 * @example who-measures-the-river-live
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published event is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfEvent: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the event.
                 * @example who-measures-the-river-live
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published event is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listExperts: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertCardList"] | components["schemas"]["ExpertPageList"] | components["schemas"]["ExpertFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getExpert: {
        parameters: {
            query?: {
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertCardAnswer"] | components["schemas"]["ExpertPageAnswer"] | components["schemas"]["ExpertFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    citeWorkOfExpert: {
        parameters: {
            query?: {
                /** @description The form; by the header Accept where it is not given. */
                format?: "text" | "html" | "bibtex" | "ris" | "csl-json";
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9. */
                style?: "apa" | "chicago" | "mla";
                /** @description The last day. */
                to?: string;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 500 citations, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description `true` where there are more: narrow the list. */
                    "Lectern-Truncated"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        /** @description Key of the citation. */
                        id: string;
                        /** @description A type of CSL. */
                        type: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/html": string;
                    "text/plain": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: `year` is given beside `from` or `to`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `CITATION_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfExpert: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfExpert: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listWorkOfExpert: {
        parameters: {
            query?: {
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["WorkInterview"] | components["schemas"]["WorkPublication"])[];
                        links: components["schemas"]["Links"];
                        meta: {
                            pagination: {
                                /** @description Most documents on this page. */
                                pageSize: number;
                            };
                            /** @constant */
                            view: "card";
                        };
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description Slugs of shows: interviews in any of them. */
                show?: string[];
                /** @description `airDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: airDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewCardList"] | components["schemas"]["InterviewPageList"] | components["schemas"]["InterviewFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getInterview: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewCardAnswer"] | components["schemas"]["InterviewPageAnswer"] | components["schemas"]["InterviewFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    citeOneInterview: {
        parameters: {
            query?: {
                /** @description The form; by the header Accept where it is not given. */
                format?: "text" | "html" | "bibtex" | "ris" | "csl-json";
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9. */
                style?: "apa" | "chicago" | "mla";
                /** @description The turnId of one utterance, such as `kv6pbnq2`, or one that was joined to it: who said it is cited. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation, in the form asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        /** @description Key of the citation. */
                        id: string;
                        /** @description A type of CSL. */
                        type: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/html": string;
                    "text/plain": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `CITATION_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listRelatedOfInterview: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Interviews and publications as cards, each with the reasons. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["RelatedInterview"] | components["schemas"]["RelatedPublication"])[];
                        meta: {
                            /** @description Language of the answer. */
                            locale: string;
                            /** @constant */
                            view: "card";
                        };
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfInterview: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfInterview: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscript: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description Lets times that are not known be estimated from the length of what is said. */
                timing?: "estimated";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Times are estimated.
                         * @constant
                         */
                        estimated?: true;
                        segments: {
                            /** @description What is said. */
                            body: string;
                            /** @description Seconds. */
                            endTime: number;
                            /** @description Who speaks. */
                            speaker?: string;
                            /** @description Seconds. */
                            startTime: number;
                            /** @description The turn that it is a part of. */
                            turnId: string;
                        }[];
                        /** @constant */
                        version: "1.0.0";
                    };
                    "application/x-subrip": string;
                    "text/html": string;
                    "text/markdown": string;
                    "text/plain": string;
                    "text/vtt": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `FORM_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `TRANSCRIPT_NOT_TIMED`: captions need times, and turns have none
             *     - `DURATION_UNKNOWN`: times can only be estimated where the duration is known
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptHtml: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description Lets times that are not known be estimated from the length of what is said. */
                timing?: "estimated";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Times are estimated.
                         * @constant
                         */
                        estimated?: true;
                        segments: {
                            /** @description What is said. */
                            body: string;
                            /** @description Seconds. */
                            endTime: number;
                            /** @description Who speaks. */
                            speaker?: string;
                            /** @description Seconds. */
                            startTime: number;
                            /** @description The turn that it is a part of. */
                            turnId: string;
                        }[];
                        /** @constant */
                        version: "1.0.0";
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `TRANSCRIPT_NOT_TIMED`: captions need times, and turns have none
             *     - `DURATION_UNKNOWN`: times can only be estimated where the duration is known
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptMd: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptSrt: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description Lets times that are not known be estimated from the length of what is said. */
                timing?: "estimated";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-subrip": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `TRANSCRIPT_NOT_TIMED`: captions need times, and turns have none
             *     - `DURATION_UNKNOWN`: times can only be estimated where the duration is known
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptTxt: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTranscriptVtt: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
                /** @description Lets times that are not known be estimated from the length of what is said. */
                timing?: "estimated";
                /** @description The turnId of one turn, such as `kv6pbnq2`, or one that was joined to it. */
                turn?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole transcript, or one turn. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be, or `timing` where there are no times
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `INTERVIEW_NOT_FOUND`: no published interview is at this address in this language
             *     - `TURN_NOT_FOUND`: the transcript has no such turn
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `TRANSCRIPT_NOT_TIMED`: captions need times, and turns have none
             *     - `DURATION_UNKNOWN`: times can only be estimated where the duration is known
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    citeInterviews: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The form; by the header Accept where it is not given. */
                format?: "text" | "html" | "bibtex" | "ris" | "csl-json";
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Slugs of shows: interviews in any of them. */
                show?: string[];
                /** @description How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9. */
                style?: "apa" | "chicago" | "mla";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 500 citations, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description `true` where there are more: narrow the list. */
                    "Lectern-Truncated"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        /** @description Key of the citation. */
                        id: string;
                        /** @description A type of CSL. */
                        type: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/html": string;
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: `year` is given beside `from` or `to`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `CITATION_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    countInterviewFacets: {
        parameters: {
            query?: {
                /**
                 * @description What is counted; everything where it is not given.
                 * @example [
                 *       "year",
                 *       "topic"
                 *     ]
                 */
                by?: ("year" | "topic" | "expert" | "show" | "language")[];
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Slugs of shows: interviews in any of them. */
                show?: string[];
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Years from the newest, everything else from the most. A topic counts what is on any topic below it, too; languages count the same listing in each of them. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expert?: {
                                /** @description How many. */
                                count: number;
                                /** @description Which topic, expert or show. */
                                documentId: string;
                                /** @description As it is shown. */
                                name: string;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            language?: {
                                /** @description How many. */
                                count: number;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            show?: {
                                /** @description How many. */
                                count: number;
                                /** @description Which topic, expert or show. */
                                documentId: string;
                                /** @description As it is shown. */
                                name: string;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            topic?: {
                                /** @description How many. */
                                count: number;
                                /** @description Which topic, expert or show. */
                                documentId: string;
                                /** @description As it is shown. */
                                name: string;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            year?: {
                                /** @description How many. */
                                count: number;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                        };
                        meta: {
                            /** @description How many. */
                            total: number;
                        };
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: `year` is given beside `from` or `to`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listPublications: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `releaseDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: releaseDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Types: documents of any of them. */
                type?: ("analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book")[];
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCardList"] | components["schemas"]["PublicationPageList"] | components["schemas"]["PublicationFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getPublication: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCardAnswer"] | components["schemas"]["PublicationPageAnswer"] | components["schemas"]["PublicationFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    citeOnePublication: {
        parameters: {
            query?: {
                /** @description The form; by the header Accept where it is not given. */
                format?: "text" | "html" | "bibtex" | "ris" | "csl-json";
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9. */
                style?: "apa" | "chicago" | "mla";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation, in the form asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        /** @description Key of the citation. */
                        id: string;
                        /** @description A type of CSL. */
                        type: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/html": string;
                    "text/plain": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `CITATION_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listRelatedOfPublication: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Interviews and publications as cards, each with the reasons. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["RelatedInterview"] | components["schemas"]["RelatedPublication"])[];
                        meta: {
                            /** @description Language of the answer. */
                            locale: string;
                            /** @constant */
                            view: "card";
                        };
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfPublication: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfPublication: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    citePublications: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The form; by the header Accept where it is not given. */
                format?: "text" | "html" | "bibtex" | "ris" | "csl-json";
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description How text and HTML are printed: APA 7, Chicago 17 (author-date), MLA 9. */
                style?: "apa" | "chicago" | "mla";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Types: documents of any of them. */
                type?: ("analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book")[];
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 500 citations, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description `true` where there are more: narrow the list. */
                    "Lectern-Truncated"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        /** @description Key of the citation. */
                        id: string;
                        /** @description A type of CSL. */
                        type: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/html": string;
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: `year` is given beside `from` or `to`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not in a form that Accept names.
             *     - `CITATION_NOT_ACCEPTABLE`: Accept names none of the forms
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    countPublicationFacets: {
        parameters: {
            query?: {
                /**
                 * @description What is counted; everything where it is not given.
                 * @example [
                 *       "year",
                 *       "topic"
                 *     ]
                 */
                by?: ("year" | "type" | "topic" | "expert" | "language")[];
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Types: documents of any of them. */
                type?: ("analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book")[];
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Years from the newest, everything else from the most. A topic counts what is on any topic below it, too; languages count the same listing in each of them. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expert?: {
                                /** @description How many. */
                                count: number;
                                /** @description Which topic, expert or show. */
                                documentId: string;
                                /** @description As it is shown. */
                                name: string;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            language?: {
                                /** @description How many. */
                                count: number;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            topic?: {
                                /** @description How many. */
                                count: number;
                                /** @description Which topic, expert or show. */
                                documentId: string;
                                /** @description As it is shown. */
                                name: string;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            type?: {
                                /** @description How many. */
                                count: number;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                            year?: {
                                /** @description How many. */
                                count: number;
                                /** @description A year, a type, a language, or the slug of a topic, expert or show: what its parameter takes. */
                                value: string | null;
                            }[];
                        };
                        meta: {
                            /** @description How many. */
                            total: number;
                        };
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: `year` is given beside `from` or `to`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listRedirects: {
        parameters: {
            query?: {
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description `_redirects` of Netlify or Cloudflare, maps of nginx, or JSON. */
                format?: "json" | "netlify" | "cloudflare" | "nginx";
                /** @description How many; 100 in JSON, else all that one answer can hold. */
                limit?: number;
                /**
                 * @description Those that changed at this moment or later: a day, or a moment with its zone.
                 * @example 2026-03-01T12:00:00Z
                 */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The redirects. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description In other forms than JSON: the address of what follows (`rel="next"`). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: date-time
                             * @description Since when it is so.
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description When anything about it changed last, publications among it.
                             */
                            changedAt: string;
                            /** @description Identity for ever. */
                            documentId: string;
                            /** @description A path of the site, percent-encoded. */
                            from: string;
                            /** @description Its language; null where the type is not translated. */
                            locale: string | null;
                            /**
                             * @description What the site should answer.
                             * @enum {integer}
                             */
                            status: 301 | 410;
                            /** @description The path of now; null where the document is public no more. */
                            to: string | null;
                            /**
                             * @description What the document is.
                             * @enum {string}
                             */
                            type: "event" | "interview" | "publication" | "expert" | "topic" | "show";
                        }[];
                        links: {
                            /** @description The address of what follows; null at the end. */
                            next: string | null;
                        };
                        meta: {
                            pagination: {
                                /** @description As asked. */
                                limit: number;
                            };
                        };
                    };
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    resolvePath: {
        parameters: {
            query: {
                /**
                 * @description From the root of the site. What follows `?` or `#` does not count.
                 * @example /old/node/123
                 */
                path: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Identity for ever. */
                            documentId: string;
                            /**
                             * Format: date-time
                             * @description Since when it is gone.
                             */
                            endedAt: string | null;
                            /** @description Its language; null where the type is not translated. */
                            locale: string | null;
                            /** @description The path of its page, percent-encoded. */
                            path: string | null;
                            /** @description The path, decoded, as it was looked for. */
                            requested: string;
                            /** @description The slug of now. */
                            slug: string | null;
                            /**
                             * @description `found`: its page is here. `moved`: it is elsewhere now. `gone`: it was public and is no more.
                             * @enum {string}
                             */
                            status: "found" | "moved" | "gone";
                            /**
                             * @description What the document is.
                             * @enum {string}
                             */
                            type: "event" | "interview" | "publication" | "expert" | "topic" | "show";
                            /** @description The address of its page; null while the site’s own is not filled in. */
                            url: string | null;
                        };
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `PATH_UNKNOWN`: nothing that is, or was, public has this path
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listShows: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `title:asc` where it is not given; the documentId decides among equals. A cursor needs one of: title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCardList"] | components["schemas"]["ShowPageList"] | components["schemas"]["ShowFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getShow: {
        parameters: {
            query?: {
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCardAnswer"] | components["schemas"]["ShowPageAnswer"] | components["schemas"]["ShowFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published show is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfShow: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published show is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfShow: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published show is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSite: {
        parameters: {
            query?: {
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that it holds, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteCardAnswer"] | components["schemas"]["SitePageAnswer"] | components["schemas"]["SiteFieldsAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Types: documents of any of them. */
                type?: ("issue-area" | "region" | "country" | "programme")[];
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicCardList"] | components["schemas"]["TopicPageList"] | components["schemas"]["TopicFieldsList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTopic: {
        parameters: {
            query?: {
                /** @description The fields to answer with, in the place of a view: `fields[0]=title`, `fields=title,slug`, or `*`. */
                fields?: string | string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /**
                 * @description What to answer with of relations, components and files, in the place of a view: `*`, names, or Strapi’s nested form `populate[guests][fields][0]=name`.
                 * @example {}
                 */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description How much of each document; not beside `fields` and `populate`. */
                view?: "card" | "full";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that its page shows, unless another view or other fields are asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicCardAnswer"] | components["schemas"]["TopicPageAnswer"] | components["schemas"]["TopicFieldsAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listLatestOnTopic: {
        parameters: {
            query?: {
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["WorkInterview"] | components["schemas"]["WorkPublication"])[];
                        links: components["schemas"]["Links"];
                        meta: {
                            pagination: {
                                /** @description Most documents on this page. */
                                pageSize: number;
                            };
                            /** @constant */
                            view: "card";
                        };
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSocialCardOfTopic: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, ready to print. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialCard"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getStructuredDataOfTopic: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph of the page. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["StructuredData"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getCardBatch: {
        parameters: {
            query: {
                /**
                 * @description 1 to 100 documentIds.
                 * @example [
                 *       "ek5r4zii6o9j02satdmpbuo8",
                 *       "vw92lfzci4dooo64zqu4fre5"
                 *     ]
                 */
                ids: string[];
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order asked, each with its type. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardBatch"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listEventCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `startsAt:desc` where it is not given; the documentId decides among equals. A cursor needs one of: startsAt, endsAt, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getEventCard: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the event.
                 * @example who-measures-the-river-live
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published event is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listExpertCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getExpertCard: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listInterviewCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description Slugs of shows: interviews in any of them. */
                show?: string[];
                /** @description `airDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: airDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getInterviewCard: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listPublicationCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `releaseDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: releaseDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Types: documents of any of them. */
                type?: ("analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book")[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getPublicationCard: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listShowCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `title:asc` where it is not given; the documentId decides among equals. A cursor needs one of: title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getShowCard: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published show is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSiteCard: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteCardAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listTopicCards: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Types: documents of any of them. */
                type?: ("issue-area" | "region" | "country" | "programme")[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicCardList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTopicCard: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What listings show. The same as with `view=card`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicCardAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getPageBatch: {
        parameters: {
            query: {
                /**
                 * @description 1 to 100 documentIds.
                 * @example [
                 *       "ek5r4zii6o9j02satdmpbuo8",
                 *       "vw92lfzci4dooo64zqu4fre5"
                 *     ]
                 */
                ids: string[];
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order asked, each with its type. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBatch"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listEventPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `startsAt:desc` where it is not given; the documentId decides among equals. A cursor needs one of: startsAt, endsAt, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getEventPage: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the event.
                 * @example who-measures-the-river-live
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published event is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listExpertPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getExpertPage: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published expert is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listInterviewPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description Slugs of shows: interviews in any of them. */
                show?: string[];
                /** @description `airDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: airDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getInterviewPage: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published interview is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listPublicationPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /** @description Slugs of experts: documents by any of them. */
                expert?: string[];
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The first day. */
                from?: string;
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `releaseDate:desc` where it is not given; the documentId decides among equals. A cursor needs one of: releaseDate, title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description The last day. */
                to?: string;
                /** @description Slugs of topics: documents that have any of them, or any topic below one of them. */
                topic?: string[];
                /** @description Slugs of topics: documents that have any of these themselves. */
                topicOnly?: string[];
                /** @description Types: documents of any of them. */
                type?: ("analysis" | "report" | "special-report" | "commentary" | "testimony" | "fact-sheet" | "event-summary" | "book")[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
                /** @description A year; not beside `from` and `to`. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getPublicationPage: {
        parameters: {
            query?: {
                /** @description The language to answer in where the translation is missing. */
                fallback?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the publication.
                 * @example sharing-rivers-without-treaties
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published publication is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listShowPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `title:asc` where it is not given; the documentId decides among equals. A cursor needs one of: title, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getShowPage: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published show is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitePage: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePageAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    listTopicPages: {
        parameters: {
            query?: {
                /** @description Documents with these words in any of their own texts. */
                _q?: string;
                /** @description Where to read on: the cursor in `links.next` of the page before. Opaque. */
                after?: string;
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language in whose alphabetical order names are; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description Documents on one page. */
                pageSize?: number;
                /**
                 * @description Numbered pages in the place of a cursor, at most 100 documents.
                 * @example {}
                 */
                pagination?: {
                    limit?: number;
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    withCount?: boolean;
                };
                /** @description `name:asc` where it is not given; the documentId decides among equals. A cursor needs one of: name, createdAt, updatedAt, publishedAt, documentId. */
                sort?: string | string[];
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
                /** @description Types: documents of any of them. */
                type?: ("issue-area" | "region" | "country" | "programme")[];
                /** @description Whether to tell the number of all; with the first page only. */
                withCount?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             *     - `CURSOR_INVALID`: `after` is no cursor of this list
             *     - `CURSOR_SORT`: a list sorted like this has no cursor: use numbered pages
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getTopicPage: {
        parameters: {
            query?: {
                /**
                 * @description Strapi’s filters: `filters[airDate][$gte]=2025-01-01`, `filters[topics][slug][$eq]=water-security`.
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /**
                 * @description The language whose work `counts` tells; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description `draft` reads drafts and needs a token with the preview right. Drafts may lack what publishing demands: there, required members can be null or missing. */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that pages show. The same as with `view=full`. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPageAnswer"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `PARAMETER_CONFLICT`: two parameters cannot be given together
             *     - `READ_BUDGET_EXCEEDED`: the answer could be too large; the message names the branch
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["BadToken"];
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the token has not this right
             *     - `PREVIEW_FORBIDDEN`: drafts need a token with the preview right, or that of a link to this one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `DOCUMENT_NOT_FOUND`: no published topic is at this address in this language
             *     - `PREVIEW_LINK_UNKNOWN`: the link to a preview was ended, or is none
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             *     - `PREVIEW_LINK_EXPIRED`: the link to a preview is older than seven days
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfEventsAtom: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getCalendarOfEvents: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545), at most 500 entries: those that begin last. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfEventsJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        authors: {
                            /** @description The name. */
                            name: string;
                            /** @description Its page. */
                            url?: string;
                        }[];
                        /** @description What it holds. */
                        description?: string;
                        /** @description This feed. */
                        feed_url: string;
                        /** @description The page that shows the same to people. */
                        home_page_url: string;
                        /** @description A picture. */
                        icon?: string;
                        items: {
                            authors?: {
                                /** @description The name. */
                                name: string;
                                /** @description Its page. */
                                url?: string;
                            }[];
                            /** @description The whole text. */
                            content_html?: string;
                            /** @description What is sent in its place. */
                            content_text?: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_modified: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_published: string;
                            /** @description Stays the same for ever. */
                            id: string;
                            /** @description A picture. */
                            image?: string;
                            /** @description BCP 47. */
                            language: string;
                            /** @description A few sentences. */
                            summary?: string;
                            tags?: string[];
                            /** @description Title. */
                            title: string;
                            /** @description The page. */
                            url: string;
                        }[];
                        /** @description BCP 47. */
                        language: string;
                        /** @description The page with what is older. */
                        next_url?: string;
                        /** @description Title. */
                        title: string;
                        /** @constant */
                        version: "https://jsonfeed.org/version/1.1";
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfEventsRss: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfExpertAtom: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published expert is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfExpertJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        authors: {
                            /** @description The name. */
                            name: string;
                            /** @description Its page. */
                            url?: string;
                        }[];
                        /** @description What it holds. */
                        description?: string;
                        /** @description This feed. */
                        feed_url: string;
                        /** @description The page that shows the same to people. */
                        home_page_url: string;
                        /** @description A picture. */
                        icon?: string;
                        items: {
                            authors?: {
                                /** @description The name. */
                                name: string;
                                /** @description Its page. */
                                url?: string;
                            }[];
                            /** @description The whole text. */
                            content_html?: string;
                            /** @description What is sent in its place. */
                            content_text?: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_modified: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_published: string;
                            /** @description Stays the same for ever. */
                            id: string;
                            /** @description A picture. */
                            image?: string;
                            /** @description BCP 47. */
                            language: string;
                            /** @description A few sentences. */
                            summary?: string;
                            tags?: string[];
                            /** @description Title. */
                            title: string;
                            /** @description The page. */
                            url: string;
                        }[];
                        /** @description BCP 47. */
                        language: string;
                        /** @description The page with what is older. */
                        next_url?: string;
                        /** @description Title. */
                        title: string;
                        /** @constant */
                        version: "https://jsonfeed.org/version/1.1";
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published expert is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfExpertRss: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the expert.
                 * @example nadia-okafor
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published expert is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfInterviewsAtom: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfInterviewsJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        authors: {
                            /** @description The name. */
                            name: string;
                            /** @description Its page. */
                            url?: string;
                        }[];
                        /** @description What it holds. */
                        description?: string;
                        /** @description This feed. */
                        feed_url: string;
                        /** @description The page that shows the same to people. */
                        home_page_url: string;
                        /** @description A picture. */
                        icon?: string;
                        items: {
                            authors?: {
                                /** @description The name. */
                                name: string;
                                /** @description Its page. */
                                url?: string;
                            }[];
                            /** @description The whole text. */
                            content_html?: string;
                            /** @description What is sent in its place. */
                            content_text?: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_modified: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_published: string;
                            /** @description Stays the same for ever. */
                            id: string;
                            /** @description A picture. */
                            image?: string;
                            /** @description BCP 47. */
                            language: string;
                            /** @description A few sentences. */
                            summary?: string;
                            tags?: string[];
                            /** @description Title. */
                            title: string;
                            /** @description The page. */
                            url: string;
                        }[];
                        /** @description BCP 47. */
                        language: string;
                        /** @description The page with what is older. */
                        next_url?: string;
                        /** @description Title. */
                        title: string;
                        /** @constant */
                        version: "https://jsonfeed.org/version/1.1";
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfInterviewsRss: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getChapters: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the interview.
                 * @example who-measures-the-river
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON chapters, version 1.2.0. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json+chapters": {
                        chapters: {
                            /** @description Seconds. */
                            startTime: number;
                            /** @description The question. */
                            title: string;
                        }[];
                        /** @constant */
                        version: "1.2.0";
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `CHAPTERS_NOT_FOUND`: there is no such interview, or its turns have no times
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfPublicationsAtom: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfPublicationsJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        authors: {
                            /** @description The name. */
                            name: string;
                            /** @description Its page. */
                            url?: string;
                        }[];
                        /** @description What it holds. */
                        description?: string;
                        /** @description This feed. */
                        feed_url: string;
                        /** @description The page that shows the same to people. */
                        home_page_url: string;
                        /** @description A picture. */
                        icon?: string;
                        items: {
                            authors?: {
                                /** @description The name. */
                                name: string;
                                /** @description Its page. */
                                url?: string;
                            }[];
                            /** @description The whole text. */
                            content_html?: string;
                            /** @description What is sent in its place. */
                            content_text?: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_modified: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_published: string;
                            /** @description Stays the same for ever. */
                            id: string;
                            /** @description A picture. */
                            image?: string;
                            /** @description BCP 47. */
                            language: string;
                            /** @description A few sentences. */
                            summary?: string;
                            tags?: string[];
                            /** @description Title. */
                            title: string;
                            /** @description The page. */
                            url: string;
                        }[];
                        /** @description BCP 47. */
                        language: string;
                        /** @description The page with what is older. */
                        next_url?: string;
                        /** @description Title. */
                        title: string;
                        /** @constant */
                        version: "https://jsonfeed.org/version/1.1";
                    };
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfPublicationsRss: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getPodcast: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the show.
                 * @example the-long-view
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published show is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfTopicAtom: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published topic is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfTopicJson: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        authors: {
                            /** @description The name. */
                            name: string;
                            /** @description Its page. */
                            url?: string;
                        }[];
                        /** @description What it holds. */
                        description?: string;
                        /** @description This feed. */
                        feed_url: string;
                        /** @description The page that shows the same to people. */
                        home_page_url: string;
                        /** @description A picture. */
                        icon?: string;
                        items: {
                            authors?: {
                                /** @description The name. */
                                name: string;
                                /** @description Its page. */
                                url?: string;
                            }[];
                            /** @description The whole text. */
                            content_html?: string;
                            /** @description What is sent in its place. */
                            content_text?: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_modified: string;
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            date_published: string;
                            /** @description Stays the same for ever. */
                            id: string;
                            /** @description A picture. */
                            image?: string;
                            /** @description BCP 47. */
                            language: string;
                            /** @description A few sentences. */
                            summary?: string;
                            tags?: string[];
                            /** @description Title. */
                            title: string;
                            /** @description The page. */
                            url: string;
                        }[];
                        /** @description BCP 47. */
                        language: string;
                        /** @description The page with what is older. */
                        next_url?: string;
                        /** @description Title. */
                        title: string;
                        /** @constant */
                        version: "https://jsonfeed.org/version/1.1";
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published topic is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getFeedOfTopicRss: {
        parameters: {
            query?: {
                /**
                 * @description Language of the content; the default language where it is not given.
                 * @example en
                 */
                locale?: string;
                /** @description A page of the feed (RFC 5005). */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description documentId or slug of the topic.
                 * @example water-security
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the feed, the newest first. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `FEED_NOT_FOUND`: no published topic is at this address in this language
             *     - `FEED_PAGE_NOT_FOUND`: the feed has no such page
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description It was here.
             *     - `DOCUMENT_GONE`: it was public and is no more; `when` says since when
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getImage: {
        parameters: {
            query?: {
                /** @description With width and height: `cover` fills them exactly and cuts off what is over, around the focal point; `inside` shows all. */
                fit?: "cover" | "inside";
                /** @description `auto`: AVIF, WebP or JPEG (PNG where it is see-through), by Accept. Of animations, a named format shows the first frame. */
                format?: "auto" | "avif" | "webp" | "jpeg" | "png";
                /** @description Pixels. */
                height?: 64 | 160 | 240 | 320 | 480 | 630 | 640 | 800 | 960 | 1200 | 1600 | 1920 | 2400;
                /** @description The version in addresses that views give: with the present one the answer may be kept for ever. */
                v?: string;
                /**
                 * @description Pixels. Alone, or with `inside`, nothing is made larger than it is.
                 * @example 640
                 */
                width?: 64 | 160 | 240 | 320 | 480 | 630 | 640 | 800 | 960 | 1200 | 1600 | 1920 | 2400;
            };
            header?: never;
            path: {
                /**
                 * @description documentId of the file, or its hash: the name in its address, without extension, also one from before it was replaced.
                 * @example ek5r4zii6o9j02satdmpbuo8
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Where it is as it was uploaded: animations, and files of other storages. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             *     - `NOT_A_PICTURE`: it is a file of another kind, or damaged
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `IMAGE_NOT_FOUND`: no file has this documentId or hash
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too large.
             *     - `PICTURE_TOO_LARGE`: it has more pixels than are decoded
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
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
            /** @description It does. The database is not asked. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "live";
                    };
                };
            };
            500: components["responses"]["Failed"];
        };
    };
    getNewsSitemap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The news; empty on days without any. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
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
            /** @description The database is reached and its schema is current. DATABASE_BUSY: all connections to it are in use, and further requests wait. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        code?: "DATABASE_BUSY";
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            500: components["responses"]["Failed"];
            /** @description Not now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "DATABASE_AWAY" | "SCHEMA_OUTDATED" | "STOPPING";
                        /** @constant */
                        status: "unavailable";
                    };
                };
            };
        };
    };
    getRobots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 9309. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The index. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfInterviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfPublications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfShows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
    getSitemapOfTopics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the file, from 1: see the index.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Since when it is as it is now; for `If-Modified-Since`. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description The request is wrong.
             *     - `PARAMETER_UNKNOWN`: there is no such parameter; the message suggests one
             *     - `PARAMETER_REPEATED`: a parameter is given twice
             *     - `PARAMETER_INVALID`: a value cannot be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not with these rights.
             *     - `FORBIDDEN`: the public may not read what it shows
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Nothing is here.
             *     - `SITEMAP_NOT_FOUND`: there is no file of this number
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Not as things are now.
             *     - `SITE_URL_MISSING`: the address of the public site is not filled in yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Failed"];
            503: components["responses"]["Away"];
        };
    };
}
