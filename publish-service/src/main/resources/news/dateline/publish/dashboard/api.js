// What the page asks the server for, and the token it shows.

let token = sessionStorage.getItem('dateline-token') ?? '';

export const setToken = (text) => {
  token = text;
  sessionStorage.setItem('dateline-token', text);
};

export const authorized = (more = {}) => (token ? {...more, Authorization: `Bearer ${token}`} : more);

// A problem document (RFC 9457) as an error.
const problem = async (response) => {
  let detail = `status ${response.status}`;
  try {
    const document = await response.json();
    detail = [document.title, document.detail].filter(Boolean).join('. ');
  } catch {
    // Not a problem document: the status has to do.
  }
  return Object.assign(new Error(detail), {status: response.status});
};

const get = async (path) => {
  const response = await fetch(path, {headers: authorized({Accept: 'application/json'})});
  if (!response.ok) throw await problem(response);
  return response;
};

export const getJson = async (path) => (await get(path)).json();

// With the tag of what was read: who changes it says so in If-Match.
export const getTagged = async (path) => {
  const response = await get(path);
  return {tag: response.headers.get('etag'), body: await response.json()};
};

export const putJson = async (path, body, headers = {}) => {
  const response = await fetch(path, {
    method: 'PUT',
    headers: authorized({'Content-Type': 'application/json', ...headers}),
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await problem(response);
  return response.json();
};
