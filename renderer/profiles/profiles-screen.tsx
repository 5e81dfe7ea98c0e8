import "./profiles.css";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { readPath } from "../../shared/case/case-path.ts";
import { PROFILE_KINDS, type Profile, type ProfileKind, profileById, profileName, profilesOf } from "../../shared/desk/profiles.ts";
import { countryName } from "../../shared/text/countries.ts";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { usePageStands } from "../state/page-stands.ts";
import { loadProfiles, lookForUpdates, useProfiles } from "../state/profiles.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ProfileUpdates } from "./profile-updates.tsx";
import { words } from "./words.ts";

/** More than are seen at a glance. */
const MANY = 12;

/** `form`: another number for another form, none of them twice; a new profile that was saved stays in its own. */
type Shown = { readonly kind: ProfileKind; readonly id: string | undefined; readonly form: number };

function shownFirst(named: string | undefined): Shown | undefined {
  const [kind, id] = named?.split(":") ?? [];
  const known = PROFILE_KINDS.find((one) => one === kind);
  return known && id !== undefined ? { kind: known, id, form: 0 } : undefined;
}

/** `first`: the profile that is shown first, as its address names it. 单位与人员档案: what is typed once for all cases, and the cases that a change of it concerns. */
export function ProfilesScreen({ first }: { readonly first: string | undefined }) {
  const { profiles, updates, error } = useProfiles();
  // cases that wait for an update come first, and stay there while they are looked for again
  const [waiting, setWaiting] = useState(false);
  if (!waiting && updates !== undefined && updates.length > 0) setWaiting(true);
  const [shown, setShown] = useState(() => shownFirst(first));
  // the button of the page that is filled: what is typed is saved before cases are brought up to it
  const [isTyped, setTyped] = useState(false);
  const forms = useRef(0);
  const show = (kind: ProfileKind, id: string | undefined) => {
    forms.current += 1;
    const form = forms.current;
    if (shown?.kind === kind && shown.id === id) return;
    setShown({ kind, id, form });
    setTyped(id === undefined);
  };
  const [query, setQuery] = useState("");
  const all = profiles ? PROFILE_KINDS.flatMap((kind) => profilesOf(profiles, kind)).length : 0;
  usePageStands(profiles !== undefined || error !== undefined);
  useEffect(() => {
    void loadProfiles();
    void lookForUpdates();
  }, []);
  return (
    <ScreenFrame current="profiles" title={words.title}>
      <main className="main with-rail">
        <div className="page">
          <div className="page-scroll">
            <PageHead title={words.title} intro={words.intro} />
            <div className="page-body profiles">
              {error && <Notice kind="must">{errorText(error)}</Notice>}
              {waiting && <ProfileUpdates first={!isTyped} />}
              {all > MANY && <SearchBox className="profile-search" placeholder={words.search} label={words.searchLabel} query={query} search={setQuery} />}
              {profiles &&
                PROFILE_KINDS.map((kind) => (
                  <KindTable key={kind} kind={kind} list={profilesOf(profiles, kind)} query={all > MANY ? query : ""} shown={shown} show={show} />
                ))}
              {!waiting && <ProfileUpdates first={!isTyped} />}
            </div>
          </div>
        </div>
        <aside className="rail" aria-label={words.title}>
          {shown === undefined || profiles === undefined ? (
            <p className="meta profile-none">{words.chooseOne}</p>
          ) : (
            <ProfileForm
              key={shown.form}
              kind={shown.kind}
              profile={shown.id === undefined ? undefined : profileById(profiles, shown.kind, shown.id)}
              isTyped={isTyped}
              typed={() => setTyped(true)}
              saved={(id) => {
                setShown((now) => (now?.form === shown.form ? { ...now, id } : now));
                setTyped(false);
              }}
              closed={() => {
                setShown(undefined);
                setTyped(false);
              }}
            />
          )}
        </aside>
      </main>
    </ScreenFrame>
  );
}

type TableProps = {
  readonly kind: ProfileKind;
  readonly list: readonly Profile[];
  readonly query: string;
  readonly shown: Shown | undefined;
  readonly show: (kind: ProfileKind, id: string | undefined) => void;
};

function KindTable({ kind, list, query, shown, show }: TableProps) {
  const usedForNew = useProfiles((state) => state.profiles?.newCases);
  const heading = `profiles-${kind}`;
  const wanted = query.trim().toLowerCase();
  const [unfolded, setUnfolded] = useState(false);
  const found = list.filter((profile) => `${profileName(profile)} ${detailOf(kind, profile)}`.toLowerCase().includes(wanted));
  const listed = unfolded ? found : found.filter(({ id }, index) => index < MANY || (shown?.kind === kind && shown.id === id));
  return (
    <section aria-labelledby={heading}>
      <div className="line profile-head">
        <h2 id={heading}>{words.kinds[kind]}</h2>
        <span className="meta grow">{list.length > 1 && words.count(found.length, list.length)}</span>
        <Button size="small" icon={<Icon name="plus" size="small" />} onClick={() => show(kind, undefined)}>
          {words.add(kind)}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className="empty">{list.length === 0 ? words.empty[kind] : words.nothing}</p>
      ) : (
        <ul className="profile-list">
          {listed.map((profile) => (
            <li key={profile.id}>
              <button
                type="button"
                className="profile-line"
                aria-current={shown?.kind === kind && shown.id === profile.id ? "true" : undefined}
                onClick={() => show(kind, profile.id)}
              >
                <span className="grow cut">{profileName(profile) || words.unnamed}</span>
                <span className="meta cut">{detailOf(kind, profile)}</span>
                {kind === "unit" && usedForNew === profile.id && <span className="meta">{words.usedForNew}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {listed.length < found.length && (
        <button type="button" className="link dense" onClick={() => setUnfolded(true)}>
          {words.showAll(found.length)}
        </button>
      )}
    </section>
  );
}

/** What tells one from another of the same name. */
function detailOf(kind: ProfileKind, { values }: Profile): string {
  const at = (path: string): string => {
    const value = readPath(values, path);
    return typeof value === "string" ? value : "";
  };
  if (kind === "unit") return at("creditCode");
  if (kind === "lead") return [at("title"), at("phone")].filter(Boolean).join("　");
  return [countryName(at("country")) ?? "", at("nameZh") === "" ? "" : at("name")].filter(Boolean).join("　");
}
