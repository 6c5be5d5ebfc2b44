"""Translates MkDocs' events into calls of the builder, and nothing else: the only importer of mkdocs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from builder.pipeline import Project, generate
from builder.problems import ContentError, TemplateError
from builder.publishing import finish
from builder.publishing.building import PAGES_ARE_READY, epoch
from builder.publishing.locking import alone
from builder.publishing.manifest import MANIFEST, manifest_digest

log = get_plugin_logger("dossier")


class DossierConfig(Config):
    """The plugin has no options."""


class DossierPlugin(BasePlugin[DossierConfig]):
    """Generates the Markdown before MkDocs reads it, and finishes the site after.

    Under serve nothing is ever raised: MkDocs would hang until the next good build, with the pages it no longer shows.
    """

    def __init__(self) -> None:
        self.serving = False
        self.up = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether pages are served; having this event also keeps this one plugin for all rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse a configuration in which another plugin runs after this one; add the builder's templates."""
        if list(config.plugins)[-1] != "dossier":
            fault = "mkdocs.yml: 'dossier' must be the last of the plugins, or others change what it has finished"
            if not self.up:
                raise PluginError(fault)
            log.error(fault)
        overrides = str(project_of(config).templates / "overrides")
        if overrides not in config.theme.dirs:  # a dossier without templates of its own uses those of the builder
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, overrides)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate the Markdown, before MkDocs empties the site; after a fault the last good Markdown stands."""
        if os.environ.get(PAGES_ARE_READY):
            return
        project = project_of(config)
        try:
            with alone(project):
                made = generate(project)
        except ContentError as error:
            self._fail(f"the content cannot be published\n{error}")
        except TemplateError as error:
            self._fail(f"a template is wrong, not the content: {error}")
        else:
            os.environ.setdefault("SOURCE_DATE_EPOCH", epoch(made.as_of))
            if made.warnings:
                log.info("%d warnings; `dossier check` lists them", len(made.warnings))
            log.info("%d files written, %d as they were", len(made.written.changed), made.written.unchanged)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch what editors write instead of what is made from it, so that one edit is one build."""
        project = project_of(config)
        server.unwatch(config.docs_dir)
        for folder in (project.content, project.templates):
            server.watch(str(folder))
        self.up = True

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site, but not while serving: a policy would forbid the script that reloads pages."""
        if self.serving:
            return
        try:
            finish(Path(config.site_dir))
        except ContentError as error:
            raise PluginError(str(error)) from error
        if not os.environ.get(PAGES_ARE_READY):  # else `dossier build` tells it
            log.info("%s: sha256 %s", MANIFEST, manifest_digest(Path(config.site_dir)))

    def _fail(self, message: str) -> None:
        if not self.serving:
            raise PluginError(message)
        log.error("%s\nthe pages shown are the last good ones", message)


def project_of(config: MkDocsConfig) -> Project:
    """Return the project whose mkdocs.yml this is."""
    return Project(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
